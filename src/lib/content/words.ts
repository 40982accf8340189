import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pluralForms } from '$lib/schema/phrase';
import { PAGES, type PageName, type PageWords } from '$lib/schema/pages';
import { WORDS_FOLDER } from './edition-files.mjs';
import { readChecked, readFiles } from './read';
import { checkObject, unknownName, type Problem } from './problems';

/** The parsed words of the pages, before any check, by the path of their file. */
export type RawPages = Record<string, unknown>;

const NAMES = Object.keys(PAGES) as PageName[];
const folderOf = (lang: string) => `${WORDS_FOLDER}/${lang}/pages`;

/** Path of a page's words below the project root: `not-found.json` for `notFound`. */
export function pageFile(name: PageName, lang: string): string {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${folderOf(lang)}/${file}.json`;
}

/**
 * Reads every file of the pages' words in one language; nothing is checked.
 *
 * @throws SyntaxError that names the file, where it is not JSON
 */
export function readPages(lang: string, root = process.cwd()): RawPages {
  const folder = folderOf(lang);
  if (!existsSync(join(root, folder))) return {};
  const files = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  return readFiles(Object.fromEntries(files.map((file) => [file, file])), root);
}

/**
 * What stands round every page in one language, without the rest of its edition.
 *
 * @throws DataError that names each wrong field
 */
export const siteWords = (lang: string): PageWords['site'] =>
  readChecked(pageFile('site', lang), PAGES.site);

/**
 * Checks the words of the pages: every file and every text is there, and none is left over.
 *
 * @param problems what is wrong is added here
 * @returns undefined when the words of a page do not fit
 */
export function checkPages(
  raw: RawPages,
  lang: string,
  problems: Problem[]
): PageWords | undefined {
  const before = problems.length;
  const files = NAMES.map((name) => pageFile(name, lang));
  for (const file of Object.keys(raw)) {
    if (files.includes(file)) continue;
    problems.push({ file, row: 'file', field: '', message: unknownName('file', file, files) });
  }
  const words = NAMES.map((name) => {
    const file = pageFile(name, lang);
    checkForms(file, raw[file], lang, problems);
    return [name, checkObject<unknown>(file, PAGES[name], raw[file], problems)];
  });
  return problems.length > before ? undefined : (Object.fromEntries(words) as PageWords);
}

/** Reports a text whose forms for a number are not those that its language has. */
export function checkForms(file: string, raw: unknown, lang: string, problems: Problem[]): void {
  const known = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    } else if (typeof value === 'string') {
      for (const forms of pluralForms(value)) {
        if (forms.toSorted().join() === known.join()) continue;
        const message = `has the forms ${forms.join(', ')}; "${lang}" has ${known.join(', ')}`;
        problems.push({ file, row: 'file', field: path.join('.'), message, form: true });
      }
    }
  };
  walk(raw, []);
}
