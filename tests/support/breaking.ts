import { checkContent, readContent } from '../../src/lib/content/content';
import { DataError, describeProblem } from '../../src/lib/content/problems';

/* eslint-disable @typescript-eslint/no-explicit-any -- broken data has no type */
export interface Copy {
  facts: any;
  words: any;
  /** Words of the pages by their path. */
  pages: any;
}

/** All data of an edition as parsed, free to change. */
export const copy = (lang?: string) =>
  structuredClone(readContent(lang)) as ReturnType<typeof readContent> & Copy;

/**
 * What the checks say of the whole data after one change to a copy of it.
 *
 * @param lang the edition; the default one unless another is named
 */
export function afterBreaking(change: (copy: Copy) => void, lang?: string): string[] {
  const changed = copy(lang);
  change(changed);
  try {
    checkContent(changed);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems.map((problem) => describeProblem(problem).trim());
  }
}
