import type { ClauseLab, NumberTrail, Statement } from '$lib/schema/classroom';
import type { Claim } from '$lib/schema/record';
import type { Evidence } from '../join-record';
import { unknownName, type Problem } from '../problems';
import { plain } from '../since';

/** A statement says why its claim leads exactly where it has premises or claims of several kinds. */
export function checkWhy(
  file: string,
  statements: readonly Statement[],
  claims: ReadonlyMap<string, Claim>,
  problems: Problem[]
): void {
  for (const { id, lead, premises, why } of statements) {
    const own = [...claims.values()].filter((claim) => claim.statement === id);
    const leading = claims.get(lead);
    if (!leading) continue;
    const mixed = premises !== undefined || own.some(({ kind }) => kind !== leading.kind);
    const add = (message: string) => problems.push({ file, row: id, field: 'why', message });
    if (mixed && !why) add('its claims are of different kinds; say why this one leads');
    if (!mixed && why) add('its claims are of one kind, whose reason stands in the claim');
  }
}

/** Quoted translations are in the quote or in the note of their clause. */
export function checkTranslations(
  file: string,
  lab: ClauseLab,
  { clauses }: Evidence,
  problems: Problem[]
): void {
  for (const { clause, versions } of lab.translations) {
    const { note = '', quote } = clauses.get(clause) ?? {};
    for (const { phrase } of versions) {
      if (plain(note).includes(phrase) || quote?.includes(phrase)) continue;
      const message = `"${phrase}" is neither in the quote nor in the note of ${clause}`;
      problems.push({ file, row: 'translations', field: clause, message });
    }
  }
}

/** The steps that the trail of the number and its maps are drawn on are steps of the story. */
export function checkTrailScenes(
  file: string,
  { scene, maps, branches }: NumberTrail,
  steps: readonly string[],
  problems: Problem[]
): void {
  const named = [
    ['scene', scene] as const,
    ...Object.entries(maps).map(([name, step]) => [`maps.${name}`, step] as const),
    ...branches.flatMap((one) => (one.scene ? [[`${one.id}.scene`, one.scene] as const] : []))
  ];
  for (const [field, step] of named) {
    if (steps.includes(step)) continue;
    problems.push({ file, row: 'file', field, message: unknownName('step', step, steps) });
  }
}
