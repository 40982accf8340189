import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEditionFiles, WORDS_FOLDER } from '../../../src/lib/content/edition-files.mjs';
import { unknownName } from '../../../src/lib/content/nearest';
import {
  compare,
  readStamps,
  stampsFile,
  withStamps,
  type Row,
  type Stamps
} from '../../../src/lib/content/translation/stamps';
import {
  markOf,
  nameOf,
  readModelFiles,
  readModelTexts,
  readTextFiles,
  readTexts
} from '../../../src/lib/content/translation/texts';
import { writeFormatted } from '../formatted.mjs';
import { pluralForms, printedValues } from '../../../src/lib/schema/phrase';
import { toCsv } from '../../../src/lib/record/csv';
import { parseCsv } from './csv';

export const COLUMNS = ['file', 'key', 'English', 'translation', 'state'];

const defaultFolder = (root: string) =>
  readEditionFiles(root).find(({ info }) => info.default)!.folder;

/**
 * Every text of the edition at the root of the site, with what another one has for it.
 *
 * @throws Error where there is no such folder, or the folder is that of the edition at the root
 */
export function rowsOf(lang: string, root = process.cwd()): Row[] {
  const model = defaultFolder(root);
  if (lang === model) throw new Error(`"${lang}" is what all others are translated from`);
  if (!existsSync(join(root, WORDS_FOLDER, lang))) {
    throw new Error(`there is no folder ${WORDS_FOLDER}/${lang}: make it, and name its code`);
  }
  return compare(readModelTexts(model, root), readTexts(lang, root), readStamps(lang, root));
}

/** A table for a translator: `done` in the last column says that a translation holds as it is. */
export const tableOf = (rows: readonly Row[]): string =>
  toCsv(
    COLUMNS,
    rows.map((row) => ({ ...row, English: row.text }))
  );

/** What a translator's table changes: rows with their new text, and the wording each stands for. */
export interface Taken {
  changed: Row[];
  /** The mark of the wording by the row's name. */
  marks: Map<string, string>;
}

/**
 * Reads a translator's table. A row counts when its translation is new, or its state is `done`.
 *
 * @throws Error that lists every row that cannot be taken; then nothing has been changed
 */
export function readTable(csv: string, rows: readonly Row[]): Taken {
  const known = new Map(rows.map((row) => [nameOf(row), row]));
  const wrong: string[] = [];
  const seen = new Set<string>();
  const taken: Taken = { changed: [], marks: new Map() };
  checkSeparator(csv);
  for (const cells of parseCsv(csv)) {
    const lost = COLUMNS.find((name) => cells[name] === undefined);
    if (lost) throw new Error(`the table has no column "${lost}"; ${NEEDED}`);
    const cell = cells as Record<'file' | 'key' | 'English' | 'translation' | 'state', string>;
    const row = known.get(nameOf(cell));
    const translation = cell.translation.replaceAll(/\r\n?/g, '\n').trim();
    if (!row) wrong.push(`${cell.file} › ${cell.key}: ${unknownPlace(cell, rows)}`);
    else if (seen.has(nameOf(row))) wrong.push(`${cell.file} › ${cell.key}: stands here twice`);
    else if (translation && (translation !== row.translation || cell.state.trim() === 'done')) {
      const said = wrongValues(cell.English, translation);
      if (said) wrong.push(`${cell.file} › ${cell.key}: ${said}`);
      taken.changed.push({ ...row, translation });
      taken.marks.set(nameOf(row), markOf(cell.English));
    }
    if (row) seen.add(nameOf(row));
  }
  if (wrong.length) throw new Error(`nothing was taken in:\n  ${wrong.join('\n  ')}`);
  return taken;
}

/** Rows whose English is another today than in the table: what was taken in stays old. */
export const staleOf = ({ changed, marks }: Taken): Row[] =>
  changed.filter((row) => marks.get(nameOf(row)) !== markOf(row.text));

const NEEDED = `it needs: ${COLUMNS.join(', ')}`;

/** Some spreadsheets part cells by another character, so that the whole first line is one name. */
function checkSeparator(csv: string): void {
  const [first = ''] = csv.split(/[\r\n]/, 1);
  const [found] = /[;\t]/.exec(first) ?? [];
  if (!found || first.includes(',')) return;
  const mark = found === ';' ? 'semicolons' : 'tabs';
  throw new Error(
    `the table has no column "file"; ${NEEDED}. Its cells are parted by ${mark}: save it with commas`
  );
}

function unknownPlace({ file, key }: { file: string; key: string }, rows: readonly Row[]): string {
  const files = [...new Set(rows.map((row) => row.file))];
  if (!files.includes(file)) return unknownName('file', file, files);
  return unknownName(
    'text',
    key,
    rows.filter((row) => row.file === file).map((row) => row.key)
  );
}

/** Whether a text has a form for each number and prints the number in it. */
const printsForms = (text: string) =>
  pluralForms(text).length > 0 && printedValues(text).length > 0;

/** Values that a translation lost or made up. */
function wrongValues(english: string, translation: string): string | undefined {
  const [due, own] = [printedValues(english), printedValues(translation)];
  const say = (names: string[]) => names.map((name) => `{${name}}`).join(', ') || 'none';
  if (due.toSorted().join() !== own.toSorted().join()) {
    return `"${translation}" names the values ${say(own)}; "${english}" has ${say(due)}`;
  }
  return printsForms(english) && !pluralForms(translation).length
    ? `"${translation}" has no forms for the number; write {…, plural, other {…}} as in "${english}"`
    : undefined;
}

/** Writes a table's translations into their files, and what each stands for. */
export async function takeIn(lang: string, { changed, marks }: Taken, root = process.cwd()) {
  const [models, own] = [readModelFiles(defaultFolder(root), root), readTextFiles(lang, root)];
  for (const file of new Set(changed.map((row) => row.file))) {
    const texts = new Map(
      changed.filter((row) => row.file === file).map((r) => [r.key, r.translation])
    );
    const merged = merge(models.get(file), own.get(file), texts, []);
    await write(`${WORDS_FOLDER}/${lang}/${file}`, merged, root);
  }
  await stamp(lang, (row) => marks.get(nameOf(row)), root);
}

/** Has all present translations stand for the wordings of today. */
export const stampAll = (lang: string, root?: string): Promise<number> =>
  stamp(lang, (row) => markOf(row.text), root);

async function stamp(
  lang: string,
  accepted: (row: Row) => string | undefined,
  root = process.cwd()
): Promise<number> {
  const stamps: Stamps = withStamps(readStamps(lang, root), rowsOf(lang, root), accepted);
  await write(stampsFile(lang), stamps, root);
  return Object.values(stamps).reduce((sum, file) => sum + Object.keys(file).length, 0);
}

/** An edition's tree in the order of the model, with new texts set; what it alone has stays. */
function merge(
  model: unknown,
  own: unknown,
  texts: ReadonlyMap<string, string>,
  path: string[]
): unknown {
  if (typeof model !== 'object' || model === null) {
    const set = texts.get(path.join('.'));
    // A date beside a text is copied with it.
    return set ?? own ?? (readsAsDate(model) ? model : undefined);
  }
  const ownTree = (typeof own === 'object' && own !== null ? own : {}) as Record<string, unknown>;
  const keys = [...new Set([...Object.keys(model), ...Object.keys(ownTree)])];
  const entries = keys
    .map((key) => {
      const due = (model as Record<string, unknown>)[key];
      return [
        key,
        due === undefined ? ownTree[key] : merge(due, ownTree[key], texts, [...path, key])
      ];
    })
    .filter(([, value]) => value !== undefined);
  const hasText = entries.some(([, value]) => !readsAsDate(value));
  if (!hasText) return own;
  return Array.isArray(model) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

const readsAsDate = (value: unknown) => /^\d{4}(-\d\d){0,2}$/.test(String(value));

const write = (file: string, data: unknown, root: string): Promise<void> =>
  writeFormatted(join(root, file), JSON.stringify(data));
