import type { Problem } from '../problems';

/**
 * The editorial's own phrases are facts, in the language of the default edition. To a translation
 * they are texts as all others: this puts them among the words that it stands for.
 */
type Tree = Record<string, Record<string, unknown>>;
type QuotedClaim = { id: string; quote?: string | null };
type LoadedWord = { word: string };

/** Words of the claims with the quote of each as its phrase. */
export function withClaimPhrases(words: unknown, claims: readonly QuotedClaim[]): unknown {
  const phrases = claims.flatMap(({ id, quote }) => (quote ? [[id, quote] as const] : []));
  return withPhrases(words, phrases);
}

/** Words of the guide with each loaded word as its phrase. */
export function withLoadedPhrases(words: unknown, loaded: readonly LoadedWord[]): unknown {
  const own = (words ?? {}) as Tree;
  const phrases = loaded.map(({ word }) => [word, word] as const);
  return { ...own, loaded: withPhrases(own['loaded'], phrases) };
}

/** Reports phrases of an edition that needs none, since the editorial is in its language. */
export function checkNoPhrases(
  file: string,
  rows: readonly { id: string; phrase?: string }[],
  problems: Problem[]
): void {
  for (const { id, phrase } of rows) {
    if (phrase === undefined) continue;
    const message = 'the quote is in the language of this edition already; take this out';
    problems.push({ file, row: id, field: 'phrase', message });
  }
}

function withPhrases(words: unknown, phrases: readonly (readonly [string, string])[]): Tree {
  const own = (words ?? {}) as Tree;
  const more = phrases.map(([key, phrase]) => [key, { ...own[key], phrase }] as const);
  return { ...own, ...Object.fromEntries(more) };
}
