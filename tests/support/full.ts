/**
 * Whether every pair of a matrix is tried (`npm test -- full`), or only as many as differ: each row
 * and each column of it in turn. CONTRIBUTING lists them.
 */
export const FULL = process.env['FULL'] === '1';

/** Of a list of ways to look at a page, those for its n-th page: all, or one in turn. */
export const inTurn = <T>(ways: readonly T[], n: number): readonly T[] =>
  FULL ? ways : [ways[n % ways.length]!];

/** Of a long list, all, or every `step`-th from the n-th on. */
export const oneIn = <T>(step: number, list: readonly T[], n = 0): readonly T[] =>
  FULL ? list : list.filter((_, i) => i % step === n % step);
