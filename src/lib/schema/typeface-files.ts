import type { Typefaces } from './typefaces.ts';

// What builds the site imports this as it is: no more than types may come from elsewhere.

/** One file of a typeface: the letters of one script. */
export interface TypefaceFile {
  family: string;
  subset: string;
}

/** The files of a script's typeface for text or titles, in the order in which letters are looked for. */
export function typefaceFiles(
  all: Typefaces,
  script: string,
  of: 'sans' | 'serif'
): TypefaceFile[] {
  const { first, subsets, [of]: family } = all[script]!;
  const before = first ? typefaceFiles(all, first, of) : [];
  return [...before, ...subsets.map((subset) => ({ family, subset }))];
}
