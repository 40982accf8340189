import type { Claim } from '$lib/schema/record';

/**
 * How claims are printed, by id: S04, the statement they come from, and with the letter of their part
 * (S05b) where a statement was split. The classroom's key prints the same numbers.
 *
 * @param claims all of them, in the editorial's order
 */
export function claimLabels(
  claims: Iterable<Pick<Claim, 'id' | 'statement'>>
): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>();
  for (const { id, statement } of claims) {
    parts.set(statement, [...(parts.get(statement) ?? []), id]);
  }
  return new Map(
    [...parts].flatMap(([statement, ids]) =>
      ids.map((id, n) => [
        id,
        statement.toUpperCase() + (ids.length > 1 ? String.fromCharCode(97 + n) : '')
      ])
    )
  );
}
