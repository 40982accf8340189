import type { ClauseLab, NumberTrail } from '$lib/schema/classroom';
import type { Evidence } from '../join-record';
import { unknownName, type Problem } from '../problems';
import { plain } from '../since';

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
