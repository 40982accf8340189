import { wordFiles, type RawWords, type WordName } from './files';
import { isTree } from './join';
import type { Problem } from './problems';
import { datedParts } from './record/since';

/** Words that the facts do not ask for one by one, so that only another edition tells what is due. */
const COMPARED: readonly WordName[] = [
  ...(['sources', 'claims', 'treaties', 'clauses', 'ledger', 'timeline', 'arguments'] as const),
  ...(['corrections', 'lessons', 'guide', 'clauseLab', 'numberTrail'] as const)
];

/**
 * Checks the words of an edition against those of the default one: it has each text that is free
 * for a row to have, such as a note, and sets apart the same later events.
 *
 * @param words of the edition, as parsed
 * @param model words of the default edition, which the facts alone have judged
 */
export function checkAgainstDefault(
  words: RawWords,
  lang: string,
  model: RawWords,
  problems: Problem[]
): void {
  const files = wordFiles(lang);
  // What the facts ask for has been reported already.
  const told = new Set(problems.map(({ file, row }) => `${file} ${row}`));
  for (const name of COMPARED) {
    const file = files[name];
    // Of a file that is missing or broken that is all there is to say.
    if (!isTree(words[name])) continue;
    const [due, own] = [rowsOf(model[name]), rowsOf(words[name])];
    for (const [row, texts] of Object.entries(due)) {
      if (told.has(`${file} ${row}`)) continue;
      for (const field of missing(texts, own[row])) {
        const message = 'the default edition has this text; write it in this language too';
        problems.push({ file, row, field, message });
      }
    }
    checkDates(file, model[name], words[name], problems);
  }
}

const rowsOf = (words: unknown) => (isTree(words) ? words : {});

/** Dotted paths of texts that one tree of words has and another lacks. */
function missing(due: unknown, own: unknown, path: string[] = []): string[] {
  if (own === undefined && due !== undefined) return [path.join('.')];
  if (!isTree(due)) return [];
  return Object.entries(due).flatMap(([key, inner]) =>
    missing(inner, isTree(own) ? own[key] : undefined, [...path, key])
  );
}

/** Each text tells of the same later days in parts of their own. */
function checkDates(file: string, model: unknown, words: unknown, problems: Problem[]): void {
  const [due, own] = [datesByText(model), datesByText(words)];
  for (const key of new Set([...due.keys(), ...own.keys()])) {
    const [wanted, found] = [due.get(key) ?? [], own.get(key) ?? []];
    if (wanted.join() === found.join()) continue;
    const [row, field] = JSON.parse(key) as [string, string];
    const say = (dates: string[]) => dates.join(', ') || 'none';
    const message = `later parts are dated ${say(found)}; in the default edition ${say(wanted)}`;
    problems.push({ file, row, field, message });
  }
}

/** Days of the later parts by the text they stand in. */
function datesByText(words: unknown): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { row, field, since } of datedParts(words)) {
    const key = JSON.stringify([row, field.replace(/\.?\d+$/, '')]);
    found.set(key, [...(found.get(key) ?? []), since]);
  }
  return found;
}
