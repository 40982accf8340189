import { base } from '$app/paths';
import { pathIn, type Placed } from './paths';

/**
 * Links to pages of one edition. Every link of a page goes through here: it stays in the page's
 * language and is relative, so that the site works below any path.
 */
export const linker =
  (edition: Placed) =>
  (path: string): string =>
    base + pathIn(edition, path);

/** A link to a file that is the same in every language, by its path from the site's root. */
export const file = (path: string): string => base + path;
