import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, type PageName, type PageWords } from '$lib/schema/pages';
import { WORDS_FOLDER } from './edition-files.mjs';
import { readFiles } from './files';
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
    return [name, checkObject<unknown>(file, PAGES[name], raw[file], problems)];
  });
  return problems.length > before ? undefined : (Object.fromEntries(words) as PageWords);
}
