import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { WORDS_FOLDER } from '../edition-files.mjs';
import { FACT_FILES } from '../files.ts';
import { readJsonFile } from '../json-file.mjs';
import { withClaimPhrases, withLoadedPhrases } from './phrases.ts';

/** One text of an edition. */
export interface Text {
  /** Path of its file below the edition's folder: `pages/claims.json`. */
  file: string;
  /** Where it stands in the file: `cover.title`. */
  key: string;
  path: string[];
  text: string;
}

/** Files of an edition's folder that hold no text of it: what it is, and what helps to translate. */
export const GLOSSARY = 'glossary.json';
export const NUMERALS = 'numerals.json';
export const ORDERS = 'orders.json';
export const STAMPS = 'stands-for.json';
const NO_TEXTS = ['edition.json', GLOSSARY, NUMERALS, ORDERS, STAMPS, 'publishers.json'];

/** A day, month or year stands beside a text and is not translated. */
const DATE = /^\d{4}(-\d\d){0,2}$/;

/** Name of a text among those of all files. */
export const nameOf = ({ file, key }: Pick<Text, 'file' | 'key'>): string => `${file}\n${key}`;

/** Its row and field, as problems name them: texts of a page stand in no row. */
export const placeOf = ({ file, path }: Pick<Text, 'file' | 'path'>): [string, string] =>
  file.startsWith('pages/') ? ['file', path.join('.')] : [path[0]!, path.slice(1).join('.')];

/** All texts in parsed JSON, each with its place, by name. */
export function textsIn(file: string, value: unknown): Map<string, Text> {
  const found = new Map<string, Text>();
  const walk = (inner: unknown, path: string[]): void => {
    if (typeof inner === 'object' && inner !== null) {
      for (const [key, next] of Object.entries(inner)) walk(next, [...path, key]);
    } else if (typeof inner === 'string' && !DATE.test(inner)) {
      const one = { file, key: path.join('.'), path, text: inner };
      found.set(nameOf(one), one);
    }
  };
  walk(value, []);
  return found;
}

/** The files with texts in an edition's folder, by their paths below it. */
export function textFilesOf(lang: string, root = process.cwd()): string[] {
  const folder = join(root, WORDS_FOLDER, lang);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.json') && !NO_TEXTS.includes(file))
    .toSorted();
}

/** The files with texts in an edition's folder, parsed, by their paths below it. */
export function readTextFiles(lang: string, root = process.cwd()): Map<string, unknown> {
  const file = (name: string) => readJsonFile(`${WORDS_FOLDER}/${lang}/${name}`, root) as unknown;
  return new Map(textFilesOf(lang, root).map((name) => [name, file(name)]));
}

/**
 * The files with texts of the default edition, from which others are translated: with the editorial's
 * phrases, which are facts.
 */
export function readModelFiles(lang: string, root?: string): Map<string, unknown> {
  const files = readTextFiles(lang, root);
  const claims = (readJsonFile(FACT_FILES.claims, root) ?? []) as { id: string; quote?: string }[];
  const guide = (readJsonFile(FACT_FILES.guide, root) ?? {}) as { loaded?: { word: string }[] };
  return files
    .set('record/claims.json', withClaimPhrases(files.get('record/claims.json'), claims))
    .set(
      'classroom/guide.json',
      withLoadedPhrases(files.get('classroom/guide.json'), guide.loaded ?? [])
    );
}

/** All texts that an edition is to translate, by name. */
export const readModelTexts = (lang: string, root?: string): Map<string, Text> =>
  new Map([...readModelFiles(lang, root)].flatMap(([file, value]) => [...textsIn(file, value)]));

/** All texts of an edition as they are on disk, by name. */
export const readTexts = (lang: string, root?: string): Map<string, Text> =>
  new Map([...readTextFiles(lang, root)].flatMap(([file, value]) => [...textsIn(file, value)]));

/** A short mark of one wording: another wording has another. */
export const markOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Addresses, options and names of files, which no language changes. */
const CODE = /[/.]\w\S*|\S*[\w*][/=|_.@][\w*]\S*/g;

/** A text without what is code, and without the names of values and of forms. */
export const wordsOf = (text: string): string =>
  text.replace(CODE, ' ').replace(/\{\w+(?:, plural,)?|\b(?:one|few|many|other) \{/g, ' ');
