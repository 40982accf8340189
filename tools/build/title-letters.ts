import { readTextFiles, textsIn } from '../../src/lib/content/translation/texts.ts';

/**
 * The letters of an edition's words, each once: of all, of the titles on the story's own page, and of
 * the first headings of all pages but the story's and the scenes'.
 */
export interface Letters {
  all: string;
  story: string;
  pages: string;
}

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

/** The letters of one edition. */
export function lettersOf(folder: string): Letters {
  const found = { all: '', story: '', pages: '' };
  for (const [file, words] of readTextFiles(folder)) {
    for (const { text, key, path } of textsIn(file, words).values()) {
      found.all += text;
      if (onStory(file, path.at(-1) ?? '')) found.story += text;
      if (PAGE_TITLES.some((title) => title.test(`${file} ${key}`))) found.pages += text;
    }
  }
  const once = (text: string) => [...new Set(text)].join('');
  return { all: once(found.all), story: once(found.story), pages: once(found.pages) };
}
