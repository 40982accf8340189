import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, type PageName, type PageWords } from '$lib/schema/pages';
import { wordsFile } from './editions';
import { unknownName, zodProblems, type Problem } from './problems';

/** The parsed words of the pages, before any check, by the path of their file. */
export type RawWords = Record<string, unknown>;

const NAMES = Object.keys(PAGES) as PageName[];
const fileName = (name: PageName) =>
  `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
/** Path of a page's words below the project root. */
export const pageFile = (lang: string, name: PageName) =>
  wordsFile(lang, `pages/${fileName(name)}`);

/**
 * Reads every file of the pages' words in one language; nothing is checked.
 *
 * @throws what `JSON.parse` or the file system throws
 */
export function readPageWords(lang: string, root = process.cwd()): RawWords {
  const folder = wordsFile(lang, 'pages');
  const found = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return Object.fromEntries(
    found
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`)
      .map((file) => [file, JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown])
  );
}

/**
 * Checks the words of the pages: every file and every text is there and none is left over.
 *
 * @param problems what is wrong is added here
 * @returns undefined when a page's words do not fit
 */
export function checkPageWords(
  raw: RawWords,
  lang: string,
  problems: Problem[]
): PageWords | undefined {
  const before = problems.length;
  const known = new Map(NAMES.map((name) => [pageFile(lang, name), name]));
  for (const file of Object.keys(raw)) {
    if (known.has(file)) continue;
    problems.push({
      file,
      row: 'file',
      field: '',
      message: unknownName('page', file, known.keys())
    });
  }
  const words = [...known].map(([file, name]) => {
    if (raw[file] === undefined) {
      problems.push({ file, row: 'file', field: '', message: 'this file is missing' });
      return [name, undefined];
    }
    const result = PAGES[name].safeParse(raw[file], { reportInput: true });
    if (!result.success) problems.push(...zodProblems(file, 'file', result.error));
    return [name, result.data];
  });
  return problems.length > before ? undefined : (Object.fromEntries(words) as PageWords);
}
