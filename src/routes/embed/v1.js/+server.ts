import { clientScript } from '$lib/server/client-script';
import { existsSync, readFileSync } from 'node:fs';

export const prerender = true;
export const trailingSlash = 'never';

const FOLDERS = ['.svelte-kit/output/client', '.svelte-kit/output/server'];

/** The loader under the one address that pasted snippets name; its content changes with the site. */
export function GET(): Response {
  const name = clientScript('src/client/loader.ts');
  const file = FOLDERS.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
  if (!file) throw new Error('the loader is made by the build: run "npm run build" first');
  return new Response(readFileSync(file), { headers: { 'content-type': 'text/javascript' } });
}
