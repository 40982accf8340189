import type { ClauseLab, Statement } from '$lib/schema/classroom';
import type { Claim } from '$lib/schema/record';
import type { Evidence } from '../join-record';
import type { Problem } from '../problems';
import { plain } from '../since';

/** A statement says why its claim leads exactly where its claims are of different kinds. */
export function checkWhy(
  file: string,
  statements: readonly Statement[],
  claims: readonly Claim[],
  problems: Problem[]
): void {
  for (const { id, lead, why } of statements) {
    const own = claims.filter((claim) => claim.statement === id);
    const leading = own.find((claim) => claim.id === lead);
    if (!leading) continue;
    const mixed = own.some(({ kind }) => kind !== leading.kind);
    const add = (message: string) => problems.push({ file, row: id, field: 'why', message });
    if (mixed && !why) add('its claims are of different kinds; say why this one leads');
    if (!mixed && why) add('its claims are of one kind, whose reason stands in the claim');
  }
}

/** Quoted translations are in the quote or in the note of their clause. */
export function checkTranslations(
  file: string,
  lab: ClauseLab,
  { treaties }: Evidence,
  problems: Problem[]
): void {
  const clauses = new Map(treaties.flatMap((one) => one.clauses.map((row) => [row.id, row])));
  for (const { clause, versions } of lab.translations) {
    const { note = '', quote } = clauses.get(clause) ?? {};
    for (const { phrase } of versions) {
      if (plain(note).includes(phrase) || quote?.includes(phrase)) continue;
      const message = `"${phrase}" is neither in the quote nor in the note of ${clause}`;
      problems.push({ file, row: 'translations', field: clause, message });
    }
  }
}
