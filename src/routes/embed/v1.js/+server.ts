import { loaderAt } from '$lib/embed/host/loaders';
import { LOADER_PATH } from '$lib/embed/addresses';

export const prerender = true;
export const trailingSlash = 'never';

/** The loader under the one address that pasted snippets name; its content changes with the site. */
export const GET = (): Response => loaderAt(LOADER_PATH)!;
