import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Editions made up for tests: accented words that are 40 % longer, and a script from right to left. */
export const LONG_LANG = 'eo';
export const MIRRORED_LANG = 'he';

const ACCENTS: Record<string, string> = { a: 'ä', e: 'é', i: 'ï', o: 'ö', u: 'û', c: 'ç', n: 'ñ' };
/** What is filled in, what is code, and what is no text: it stays as it is. */
const KEPT =
  /(\{\w+, plural,|\{\w+\}|\b(?:one|few|many|other) (?=\{)|[/.]\w\S*|\S*\w[/=|_.@]\w\S*)/;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const isDate = (text: string) => /^\d{4}(-\d\d){0,2}$/.test(text);

/** A word with accents and, from three letters on, 40 % longer. */
const longer = (word: string) => {
  if (MONTH.test(word)) return word;
  const spare = word.length < 3 ? 0 : Math.round(word.length * 0.4);
  return [...word].map((letter) => ACCENTS[letter] ?? letter).join('') + 'ö'.repeat(spare);
};
/** A word in letters that run from right to left. */
const mirrored = (word: string) =>
  word.replace(/[a-z]/gi, (letter) =>
    String.fromCharCode(0x05d0 + (letter.toLowerCase().charCodeAt(0) % 27))
  );

const changed = (text: string, word: (word: string) => string) =>
  isDate(text)
    ? text
    : text
        .split(KEPT)
        .map((part, n) => (n % 2 ? part : part.replace(/[A-Za-z]+/g, word)))
        .join('');

/** All texts below a value; `keep` says which keys stay as they are. */
function each<T>(value: T, change: (text: string) => string, keep: (key: string) => boolean): T {
  const walk = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return keep(key) ? inner : change(inner);
    if (Array.isArray(inner)) return inner.map((one) => walk(one, key));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(value, '') as T;
}

/** Fields of what is drawn that hold words. */
const DRAWN = ['text', 'number', 'name', 'title', 'note', 'partly', 'lines'];

/** What is drawn, with longer words. */
export const accented = <T>(drawn: T): T =>
  each(
    drawn,
    (text) => changed(text, longer),
    (key) => !DRAWN.includes(key)
  );

/** Writes both editions into a copy of the project; cards and descriptions keep their length. */
export function addPseudoEditions(root: string, from: string): void {
  const source = join(root, 'data/words', from);
  const info = JSON.parse(readFileSync(join(source, 'edition.json'), 'utf8')) as object;
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'edition.json') continue;
    const path = join(entry.parentPath, entry.name);
    const words: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const write = (lang: string, data: unknown) => {
      const target = path.replace(source, join(root, 'data/words', lang));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, JSON.stringify(data));
    };
    const isCard = entry.name === 'story.json' && !entry.parentPath.includes('pages');
    const keeps = (key: string) => key === 'description' || (isCard && key !== 'title');
    write(
      LONG_LANG,
      each(words, (text) => changed(text, longer), keeps)
    );
    write(
      MIRRORED_LANG,
      each(
        words,
        (text) => changed(text, (word) => (MONTH.test(word) ? word : mirrored(word))),
        () => false
      )
    );
  }
  const write = (lang: string, more: object) =>
    writeFileSync(
      join(root, 'data/words', lang, 'edition.json'),
      JSON.stringify({
        ...info,
        default: undefined,
        lang,
        name: lang.toUpperCase(),
        locale: 'en-GB',
        ...more
      })
    );
  write(LONG_LANG, {});
  write(MIRRORED_LANG, { dir: 'rtl' });
}
