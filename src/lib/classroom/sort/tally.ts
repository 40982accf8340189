import type { Codebook } from '$lib/schema/classroom';
import { statementsOf, type Answers } from './code';

/** How a class answered one statement. */
export interface Tally {
  id: string;
  /** How often each answer was given: 0 is none, then the kinds in the order asked for. */
  counts: number[];
  /** Learners who chose a kind. */
  answered: number;
  /** Share of pairs who disagree, 0 to 1; `null` for fewer than two answers. */
  disagreement: number | null;
}

/**
 * The share of pairs of learners who chose different kinds: Simpson's index of diversity in its
 * form for small samples, 1 - sum n(n - 1) / (N(N - 1)) (E. H. Simpson, "Measurement of
 * Diversity", Nature 163, 1949). Learners without an answer are left out.
 *
 * @param counts learners by kind
 * @returns 0 (all agree) to 1 (no two agree), or `null` for fewer than two learners
 */
export function disagreement(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, n) => sum + n, 0);
  if (all < 2) return null;
  const same = counts.reduce((sum, n) => sum + n * (n - 1), 0);
  return 1 - same / (all * (all - 1));
}

/** Every kind that any version knows: those of the newest in its order, then what older ones had. */
export function allKinds(books: readonly Codebook[]): string[] {
  return [...new Set([...books].reverse().flatMap(({ kinds }) => kinds))];
}

/** Statements that ask something else in a later version: what a learner of this one was not asked. */
export function askedAnew({ version }: Codebook, books: readonly Codebook[]): Set<string> {
  return new Set(books.flatMap((book) => (book.version > version ? (book.anew ?? []) : [])));
}

/**
 * Counts the answers of a class, most divided statement first; equal ones in the editorial's order.
 * Learners may have sorted different sets, and from copies of the page of different versions. An answer
 * to what a later version asks otherwise is left out.
 *
 * @param kinds the order in which to count, with every kind of the learners' versions
 * @param books all versions
 * @throws RangeError for a set of a size that has no statements
 */
export function tallyClass(
  learners: readonly Answers[],
  kinds: readonly string[],
  books: readonly Codebook[]
): Tally[] {
  const counts = new Map<string, number[]>();
  for (const { book, answers } of learners) {
    const ids = statementsOf(book, answers.length);
    if (!ids) throw new RangeError(`no set of statements has ${answers.length} answers`);
    const left = askedAnew(book, books);
    ids.forEach((id, n) => {
      if (left.has(id)) return;
      const row = counts.get(id) ?? Array.from({ length: kinds.length + 1 }, () => 0);
      // Versions may count the same kinds in another order.
      row[kinds.indexOf(book.kinds[answers[n]! - 1] ?? '') + 1]! += 1;
      counts.set(id, row);
    });
  }
  return [...counts]
    .map(([id, row]) => {
      const kinds = row.slice(1);
      const answered = kinds.reduce((sum, n) => sum + n, 0);
      return { id, counts: row, answered, disagreement: disagreement(kinds) };
    })
    .sort((a, b) => (b.disagreement ?? -1) - (a.disagreement ?? -1) || a.id.localeCompare(b.id));
}
