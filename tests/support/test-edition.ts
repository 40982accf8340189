import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readModelFiles } from '../../src/lib/content/translation/texts';

/**
 * A made-up edition for tests: the words of another one in Cyrillic letters, one for one, with longer
 * words, other quotation marks, and a language that has four forms for a number. Its pages run from
 * right to left, as those of no edition of ours do.
 */
export const TEST_LANG = 'be';
const FORMS = ['one', 'few', 'many', 'other'];

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абцдефгхійклмнопярстувўжзы';

const ENGLISH_MONTHS = monthsOf('en', { month: 'long' });
const MONTHS = monthsOf(TEST_LANG, { month: 'long', day: 'numeric' });
const SCALES: Record<string, string> = { thousand: 'тыс.', million: 'млн', billion: 'млрд' };

function monthsOf(lang: string, options: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...options });
  return Array.from(
    { length: 12 },
    (_, month) =>
      format.formatToParts(Date.UTC(2024, month, 2)).find(({ type }) => type === 'month')!.value
  );
}

/** Numbers and months as the language writes them. */
const withNumbers = (text: string): string =>
  text
    .replace(/(\d),(?=\d{3})/g, '$1\u00a0')
    .replace(/(\d)\.(?=\d)/g, '$1,')
    .replace(/(?<=\d )(thousand|million|billion)\b/g, (word) => SCALES[word]!)
    .replace(
      /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b/g,
      (name) => MONTHS[ENGLISH_MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)))]!
    );

/** A text in other letters; a longer text stays one. */
export const inCyrillic = (text: string): string =>
  [...withNumbers(text)]
    .map((letter) => {
      const other = CYRILLIC[LATIN.indexOf(letter.toLowerCase())];
      if (!other || !LATIN.includes(letter.toLowerCase())) return letter;
      return letter === letter.toLowerCase() ? other : other.toUpperCase();
    })
    .join('')
    .replaceAll('“', '«')
    .replaceAll('”', '»');

/** Joins short words to the next, as languages with endings do; a joined word has 13 letters at most. */
const withLongWords = (text: string): string =>
  text.replace(/\b([a-z]{1,3}) ([a-z’-]+)/giu, (both, short: string, long: string) =>
    short.length + long.length > 13 ? both : short + long
  );

/** What is filled in: a value, or a choice by a number. */
const FILLED = /\{\w+, plural,[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\{\w+\}/g;

/** A placeholder of the edition: it keeps its name, and each form of a choice says which it is. */
function filled(placeholder: string): string {
  const [, name, other] = /^\{(\w+), plural,.*other \{([^{}]*)\}/.exec(placeholder) ?? [];
  if (name === undefined) return placeholder;
  const forms = FORMS.map((form) => `${form} {${inCyrillic(`${other} ${form}`)}}`);
  return `{${name}, plural, ${forms.join(' ')}}`;
}

/** A text of the edition. */
export function testText(text: string, long = true): string {
  const between = text
    .split(FILLED)
    .map((part) => inCyrillic(long ? withLongWords(withNumbers(part)) : part));
  const placeholders = (text.match(FILLED) ?? []).map(filled);
  return between.map((part, n) => part + (placeholders[n] ?? '')).join('');
}

const isDate = (value: unknown) => /^\d{4}(-\d\d){0,2}$/.test(String(value));
/** Texts whose words are counted: they keep each. */
const COUNTED = ['description'];

function translate(value: unknown, key = ''): unknown {
  if (isDate(value)) return value;
  if (typeof value === 'string') return testText(value, !COUNTED.includes(key));
  if (Array.isArray(value)) return value.map((one) => translate(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, translate(inner, name)])
  );
}

/** Writes the words of the edition into a copy of the project: nothing but files below `data/words`. */
export function addTestEdition(root: string, from: string): void {
  const target = join(root, 'data/words', TEST_LANG);
  for (const [file, words] of readModelFiles(from, root)) {
    const written = join(target, file);
    mkdirSync(dirname(written), { recursive: true });
    writeFileSync(written, JSON.stringify(translate(words)));
  }
  writeFileSync(
    join(target, 'edition.json'),
    JSON.stringify({
      lang: TEST_LANG,
      name: 'Тэст',
      script: 'cyrillic',
      dir: 'rtl',
      quotes: ['«', '»'],
      series: '; ',
      compact: { from: 1_000_000, form: 'short' }
    })
  );
}
