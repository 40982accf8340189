import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { WORDS_FOLDER } from '../../src/lib/content/edition-files.mjs';

/** The letters of an edition's words, each once: of all, and of the titles on the story's own page. */
export interface Letters {
  all: string;
  story: string;
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

/** The letters of one edition. */
export function lettersOf(folder: string): Letters {
  const words = join(WORDS_FOLDER, folder);
  const found = { all: '', story: '' };
  for (const name of readdirSync(words, { recursive: true, encoding: 'utf8' })) {
    const file = name.split(sep).join('/');
    if (!file.endsWith('.json') || NO_WORDS.test(file)) continue;
    const json = readFileSync(join(words, name), 'utf8');
    JSON.parse(json, (key, value: unknown) => {
      if (typeof value !== 'string') return value;
      found.all += value;
      if (onStory(file, key)) found.story += value;
      return value;
    });
  }
  const once = (text: string) => [...new Set(text)].join('');
  return { all: once(found.all), story: once(found.story) };
}
