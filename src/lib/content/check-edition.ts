import { WORDS_FOLDER } from './edition-files.mjs';
import { wordFiles, type RawWords, type WordName } from './files';
import { isTree } from './join';
import { unknownName, type Problem } from './problems';
import { datedParts } from './record/since';
import { textsIn, type Text } from './translation/texts';

/**
 * Checks the words of an edition against those of the default one, in every file: it has each text
 * that is free for a row or a sentence to have, such as a note, and sets apart the same later events.
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
  // What the facts ask for has been reported already, of the story by its steps.
  const told = new Set(problems.map(({ file, row }) => `${file} ${row}`));
  const toldAs = new Set(problems.flatMap(({ file, row, field }) => namesOf(file, row, field)));
  const isTold = (file: string, keys: string[]) =>
    keys.some((_, n) => toldAs.has(`${file} ${keys.slice(n).join('.')}`));
  for (const [name, file] of Object.entries(files) as [WordName, string][]) {
    // Of a file that is missing or broken that is all there is to say.
    if (!isTree(words[name])) continue;
    const [due, own] = [rowsOf(model[name]), rowsOf(words[name])];
    for (const [row, texts] of Object.entries(due)) {
      if (told.has(`${file} ${row}`)) continue;
      for (const { path, text } of missing(texts, own[row])) {
        if (isTold(file, [row, ...path])) continue;
        const message = `the default edition has this text; write it in this language too: "${text}"`;
        problems.push({ file, row, field: path.join('.'), message });
      }
    }
    checkDates(file, model[name], words[name], problems);
  }
}

/** As other checks may name a text: by its row, or by its path in the file. */
const namesOf = (file: string, row: string, field: string) =>
  field ? [`${file} ${row}.${field}`, ...(row === 'story' ? [`${file} ${field}`] : [])] : [];

const rowsOf = (words: unknown) => (isTree(words) ? words : {});

/** Texts that one tree of words has and another lacks; of what is missing as a whole, the first. */
function missing(due: unknown, own: unknown, path: string[] = []): Pick<Text, 'path' | 'text'>[] {
  if (own === undefined && due !== undefined) return [{ path, text: firstText(due) }];
  if (typeof due !== 'object' || due === null) return [];
  // A text in parts may be one text in another language: its days are compared, not its parts.
  if (Array.isArray(due) && typeof own === 'string') return [];
  return Object.entries(due).flatMap(([key, inner]) =>
    missing(inner, valueAt(own, key), [...path, key])
  );
}

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

const firstText = (value: unknown): string => [...textsIn('', value).values()][0]?.text ?? '';

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

/**
 * Reports files of an edition's folder that the default edition does not have: nothing reads them.
 *
 * @param own paths below the edition's folder
 * @param model paths below the folder of the default edition
 */
export function checkLeftFiles(
  lang: string,
  own: readonly string[],
  model: readonly string[],
  problems: Problem[]
): void {
  for (const name of own) {
    if (model.includes(name)) continue;
    const file = `${WORDS_FOLDER}/${lang}/${name}`;
    const message = `nothing reads this file, so take it out: ${unknownName('file', name, model)}`;
    problems.push({ file, row: 'file', field: '', message });
  }
}
