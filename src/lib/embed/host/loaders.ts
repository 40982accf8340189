import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { LOADER_PATH, SCROLL_PATH } from '../addresses';
import { clientScript } from '$lib/shell/client-script';

/** While developing, pages that only name the scripts read their sources. */
const FOLDERS = import.meta.env.DEV
  ? ['.']
  : ['.svelte-kit/output/client', '.svelte-kit/output/server'];

const UNBUILT = 'is made by the build: run "npm run build" first';

/** A script for other sites' pages. */
export interface Loader {
  /** The address that stays while the content follows the site; it can have no integrity hash. */
  path: string;
  /** The address of just this content. */
  pinned: string;
  /** For the `integrity` of a tag that names the pinned address. */
  integrity: string;
  code: Buffer;
}

/**
 * The scripts for other sites' pages, the loader first.
 *
 * @throws Error when they have not been built
 */
export function loaders(): Loader[] {
  return [
    { file: 'src/entries/classic/loader.ts', path: LOADER_PATH },
    { file: 'src/entries/classic/loader-scroll.ts', path: SCROLL_PATH }
  ].map(({ file, path }) => {
    const name = clientScript(file);
    const built = FOLDERS.map((folder) => `${folder}/${name}`).find((one) => existsSync(one));
    if (!built) throw new Error(`${path} ${UNBUILT}`);
    const code = readFileSync(built);
    const digest = createHash('sha384').update(code).digest();
    return {
      path,
      pinned: path.replace(/js$/, `${digest.toString('hex').slice(0, 16)}.js`),
      integrity: `sha384-${digest.toString('base64')}`,
      code
    };
  });
}

/**
 * Answers with the script at an address.
 *
 * @returns undefined when none is there
 * @throws Error while developing, when there are only sources
 */
export function loaderAt(path: string): Response | undefined {
  if (import.meta.env.DEV) throw new Error(`${path} ${UNBUILT}`);
  const loader = loaders().find((one) => one.path === path || one.pinned === path);
  return (
    loader &&
    new Response(new Uint8Array(loader.code), { headers: { 'content-type': 'text/javascript' } })
  );
}
