import { readFileSync } from 'node:fs';

/** The built names of our scripts: written before pages are prerendered, read by those that load them. */
export const SCRIPT_NAMES = '.svelte-kit/client-scripts.json';

/**
 * Address of one of our browser scripts, from the site's root without a leading slash.
 *
 * @param file path below the project root, in `src/entries`
 * @throws Error when the client build does not hold it
 */
export function clientScript(file: string): string {
  if (import.meta.env.DEV) return file;
  const names = JSON.parse(readFileSync(SCRIPT_NAMES, 'utf8')) as Record<string, string>;
  const built = names[file];
  if (!built) throw new Error(`${file} is not built: is there such a file?`);
  return built;
}
