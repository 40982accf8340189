import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readModelFiles } from '../../src/lib/content/translation/texts';

/** Editions made up for tests: accented words that are 40 % longer, and a script from right to left. */
const LONG_LANG = 'eo';
export const MIRRORED_LANG = 'ur';
const MIRRORED_SCRIPT = 'hebrew';

const ACCENTS: Record<string, string> = { a: 'ä', e: 'é', i: 'ï', o: 'ö', u: 'û', c: 'ç', n: 'ñ' };
/** What is filled in, what is code, and what is no text: it stays as it is. */
const KEPT =
  /(\{\w+, plural,|(?<!\b(?:one|few|many|other) )\{\w+\}|\b(?:one|few|many|other) (?=\{)|[/.]\w\S*|\S*\w[/=|_.@]\w\S*|[A-Za-z]+\d\w*)/;
/** Words that belong to a number or a date, which every edition writes in its own way. */
const OF_NUMBERS =
  /^(?:thousand|million|billion|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*|May)$/;
const isDate = (text: string) => /^\d{4}(-\d\d){0,2}$/.test(text);

/** A word with accents. */
const accentedWord = (word: string) =>
  [...word].map((letter) => ACCENTS[letter] ?? letter).join('');
/** By how many letters a word grows that is 40 % longer from three letters on. */
const more = (word: string) => (word.length < 3 ? 0 : Math.round(word.length * 0.4));
const longWord = (word: string) => accentedWord(word) + 'ö'.repeat(more(word));
/** The first of 27 letters that run from right to left. */
const FIRST_MIRRORED = 0x05d0;
/** A word in such letters, in the same alphabetical order. */
const mirroredWord = (word: string) =>
  word.replace(/[a-z]/gi, (letter) =>
    String.fromCharCode(FIRST_MIRRORED + letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0))
  );

const changed = (text: string, change: (word: string) => string) =>
  isDate(text)
    ? text
    : text
        .split(KEPT)
        .map((part, n) =>
          n % 2
            ? part
            : part.replace(/[A-Za-z]+/g, (word) => (OF_NUMBERS.test(word) ? word : change(word)))
        )
        .join('');

/** All texts below a value, changed by where they stand. */
function each<T>(value: T, change: (text: string, path: string[]) => string): T {
  const walk = (inner: unknown, path: string[]): unknown => {
    if (typeof inner === 'string') return change(inner, path);
    if (Array.isArray(inner)) return inner.map((one) => walk(one, path));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([name, one]) => [name, walk(one, [...path, name])])
    );
  };
  return walk(value, []) as T;
}

/** Fields of what is drawn that hold words. */
const DRAWN = ['text', 'number', 'name', 'title', 'note', 'partly', 'lines'];

/** What is drawn, with longer words. */
export const accented = <T>(drawn: T): T =>
  each(drawn, (text, path) => (DRAWN.includes(path.at(-1)!) ? changed(text, longWord) : text));

/** Texts whose length is limited, as cards and words on maps: a translator shortens them. */
const LIMITED = ['passages', 'ending', 'summary', 'description', 'map', 'places.json'];
const isLimited = (path: string[]) => path.some((key) => LIMITED.includes(key));

const long = (text: string, path: string[]) =>
  changed(text, isLimited(path) ? accentedWord : longWord);
const mirrored = (text: string) => changed(text, mirroredWord);

/** The words of a page that is built, in the other script; longer too, where their length has no limit. */
export const mirroredPage = (text: string, limited: boolean) =>
  changed(text, (word) => mirroredWord(limited ? word : word + 'o'.repeat(more(word))));

/** What each edition makes of a text. */
const EDITIONS: Record<string, (text: string, path: string[]) => string> = {
  [LONG_LANG]: long,
  [MIRRORED_LANG]: mirrored
};
export const PSEUDO_LANGS = Object.keys(EDITIONS);

/** Writes the editions into a copy of the project; what is limited keeps its length. */
export function addPseudoEditions(root: string, from: string): void {
  const source = join(root, 'data/words', from);
  const info = JSON.parse(readFileSync(join(source, 'edition.json'), 'utf8')) as object;
  const write = (lang: string, file: string, data: unknown) => {
    const target = join(root, 'data/words', lang, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify(data));
  };
  const model = readModelFiles(from, root);
  for (const [lang, change] of Object.entries(EDITIONS)) {
    for (const [file, words] of model) {
      write(
        lang,
        file,
        each(words, (text, path) => change(text, [file, ...path]))
      );
    }
    const ofScript = lang === MIRRORED_LANG && { dir: 'rtl', script: MIRRORED_SCRIPT };
    const own = { lang, name: lang.toUpperCase(), locale: 'en-GB', ...ofScript };
    write(lang, 'edition.json', { ...info, default: undefined, ...own });
  }
  // Its letters are the device's: no typeface of ours has them, and none is asked for here.
  const faces = join(root, 'data/typefaces.json');
  const rows = JSON.parse(readFileSync(faces, 'utf8')) as Record<string, unknown>;
  writeFileSync(faces, JSON.stringify({ ...rows, [MIRRORED_SCRIPT]: rows['latin'] }));
}
