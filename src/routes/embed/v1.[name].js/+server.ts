import { loaderAt, loaders } from '$lib/embed/host/loaders';
import { LOADER_PATH } from '$lib/embed/addresses';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const BEFORE = LOADER_PATH.replace(/js$/, '');
const paths = () => loaders().flatMap(({ path, pinned }) => [path, pinned]);

export const entries: EntryGenerator = () =>
  paths()
    .filter((path) => path !== LOADER_PATH)
    .map((path) => ({ name: path.slice(BEFORE.length, -'.js'.length) }));

/** The scroll mode, and each script once more under an address of its content alone. */
export const GET: RequestHandler = ({ params: { name } }) =>
  loaderAt(`${BEFORE}${name}.js`) ?? error(404, `no such script; there is: ${paths().join(', ')}`);
