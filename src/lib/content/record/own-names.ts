import { publishers } from '$lib/schema/glossary';
import type { Source } from '$lib/schema/record';
import { checkObject, unknownName, type Problem } from '../problems';

/** Fields of a source that name a publisher. */
const NAMED = ['publisher', 'relay', 'citing'] as const;

/**
 * Sources with their publishers as an edition's language spells them; what its list does not hold
 * stays as it is among the facts.
 *
 * @param file path of the list
 * @param raw the list as parsed; undefined where the edition has none
 */
export function spellNames(
  file: string,
  raw: unknown,
  sources: readonly Source[],
  problems: Problem[]
): Source[] {
  const own = new Map(Object.entries(checkObject(file, publishers, raw ?? {}, problems) ?? {}));
  const known = new Set(sources.flatMap((row) => NAMED.flatMap((field) => row[field] ?? [])));
  for (const name of own.keys()) {
    if (known.has(name)) continue;
    problems.push({ file, row: name, field: '', message: unknownName('publisher', name, known) });
  }
  return sources.map((row) => {
    const spelt = NAMED.flatMap((field) => {
      const name = own.get(row[field] ?? '');
      return name ? [[field, name] as const] : [];
    });
    return { ...row, ...Object.fromEntries(spelt) };
  });
}
