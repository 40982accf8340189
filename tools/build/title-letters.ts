import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { WORDS_FOLDER } from '../../src/lib/content/edition-files.mjs';

/**
 * The letters of an edition's words, each once: of all, of the titles on the story's own page, and of
 * the first headings of all pages but the story's and the scenes'.
 */
export interface Letters {
  all: string;
  story: string;
  pages: string;
}

/** Words that are no part of any page. */
const NO_WORDS = /^(?:glossary|stands-for|numerals|orders|publishers|edition)\.json$/;
/** What follows the story has headings under names of its own, all on the story's page. */
const AFTER = 'pages/after.json';
const AFTER_HEADINGS = ['clause', 'numbers', 'argument', 'maps', 'more', 'since'];
/** Whether a text is a title on the story's page. */
const onStory = (file: string, key: string) =>
  file === 'story.json'
    ? key === 'title' || key === 'about'
    : file === AFTER && AFTER_HEADINGS.includes(key);
/**
 * Texts of the first headings of other pages, by file and path: `tests/e2e/title-type.test.ts` finds
 * a page whose heading stands elsewhere.
 */
const PAGE_TITLES = [
  /^story\.json title$/,
  /^pages\/(?!offline|not-found)[\w-]+\.json title$/,
  /^pages\/scene\.json coverTitle$/,
  /^pages\/embed\.json \w+\.title$/,
  /^pages\/teach\.json (?:print\.sheets\.)?\w+\.title$/
];

/** The texts of a file with the names on the way to each. */
function textsIn(value: unknown, path: readonly string[]): { text: string; path: string }[] {
  if (typeof value === 'string') return [{ text: value, path: path.join('.') }];
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, inside]) => textsIn(inside, [...path, key]));
}

/** The letters of one edition. */
export function lettersOf(folder: string): Letters {
  const words = join(WORDS_FOLDER, folder);
  const found = { all: '', story: '', pages: '' };
  for (const name of readdirSync(words, { recursive: true, encoding: 'utf8' })) {
    const file = name.split(sep).join('/');
    if (!file.endsWith('.json') || NO_WORDS.test(file)) continue;
    const json = readFileSync(join(words, name), 'utf8');
    for (const { text, path } of textsIn(JSON.parse(json), [])) {
      found.all += text;
      if (onStory(file, path.slice(path.lastIndexOf('.') + 1))) found.story += text;
      if (PAGE_TITLES.some((title) => title.test(`${file} ${path}`))) found.pages += text;
    }
  }
  const once = (text: string) => [...new Set(text)].join('');
  return { all: once(found.all), story: once(found.story), pages: once(found.pages) };
}
