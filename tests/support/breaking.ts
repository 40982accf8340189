import { checkContent, readContent } from '../../src/lib/content/content';
import { DataError, describeProblem } from '../../src/lib/content/problems';

/* eslint-disable @typescript-eslint/no-explicit-any -- broken data has no type */
export interface Copy {
  facts: any;
  words: any;
}

/** All data of the default edition as parsed, free to change. */
export const copy = () => structuredClone(readContent()) as ReturnType<typeof readContent> & Copy;

/** What the checks say of the whole data after one change to a copy of it. */
export function afterBreaking(change: (copy: Copy) => void): string[] {
  const changed = copy();
  change(changed);
  try {
    checkContent(changed);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems.map((problem) => describeProblem(problem).trim());
  }
}
