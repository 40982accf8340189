import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync
} from 'node:fs';
import { join, resolve } from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { WORDS_FOLDER, readEditionFiles } from '../../src/lib/content/edition-files.mjs';
import { renameFont } from '../../src/lib/pictures/rename-font.ts';

const NAME = 'virtual:title-fonts';
/** How style sheets and scripts name the folder of the cut files. */
const ALIAS = '@title-fonts';
const FOLDER = resolve('.svelte-kit/title-fonts');
/** The rule of the typeface whose letters every edition has. */
const FIRST = /@font-face \{[^}]*'Story Serif'[^}]*\}/;
const WEIGHT = 600;
/** What every file keeps beside the letters of the words, so that a new word finds its letters. */
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

interface Typefaces {
  serif: string;
  subsets: string[];
}
/** A file of the titles' type, with the letters that editions use of it. */
export interface TitleFont {
  family: string;
  subset: string;
  letters: string;
}

const nameOf = ({ family, subset }: Omit<TitleFont, 'letters'>) =>
  `${family}-${subset}-${WEIGHT}-normal.woff2`;
const addressOf = (font: Omit<TitleFont, 'letters'>) => `${ALIAS}/${nameOf(font)}`;
const sourceOf = (font: Omit<TitleFont, 'letters'>) =>
  readFileSync(`node_modules/@fontsource/${font.family}/files/${nameOf(font)}`);

/** All letters in the words of one edition, each once. */
function lettersIn(folder: string): string {
  const words = join(WORDS_FOLDER, folder);
  const files = readdirSync(words, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(words, file), 'utf8'));
  return [...new Set(texts.join(''))].join('');
}

/** Which files of which typeface the titles of each edition's script are set in. */
function titleFonts(): Record<string, TitleFont[]> {
  const all = JSON.parse(readFileSync('data/typefaces.json', 'utf8')) as Record<string, Typefaces>;
  const editions = readEditionFiles();
  return Object.fromEntries(
    [...new Set(editions.map(({ info }) => info.script))].map((script) => {
      const own = editions.filter(({ info }) => info.script === script);
      const wanted = new Set(ASCII + own.map(({ folder }) => lettersIn(folder)).join(''));
      const { serif, subsets } = all[script] ?? { serif: '', subsets: [] };
      return [script, subsets.map((subset) => fontOf(serif, subset, wanted))];
    })
  );
}

/** One file and which of the wanted letters it has; they are wanted of no further file. */
function fontOf(family: string, subset: string, wanted: Set<string>): TitleFont {
  const { characterSet } = fontkit.create(sourceOf({ family, subset })) as fontkit.Font;
  const has = new Set(characterSet);
  const letters = [...wanted].filter((letter) => has.has(letter.codePointAt(0)!));
  letters.forEach((letter) => wanted.delete(letter));
  return { family, subset, letters: letters.toSorted().join('') };
}

/** Each file once, with the letters that the scripts want of it. */
function filesOf(fonts: Record<string, TitleFont[]>): TitleFont[] {
  const files = new Map<string, TitleFont>();
  for (const font of Object.values(fonts).flat()) {
    const letters = new Set((files.get(addressOf(font))?.letters ?? '') + font.letters);
    files.set(addressOf(font), { ...font, letters: [...letters].toSorted().join('') });
  }
  return [...files.values()];
}

/** The letters as CSS lists them. */
const rangeOf = (letters: string) =>
  [...letters].map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase()}`).join(', ');

/**
 * Cuts a file down to its letters, without the small capitals and old figures that no title uses,
 * and under another name, as its licence asks of what was changed.
 */
async function cut(font: TitleFont): Promise<void> {
  const source = sourceOf(font);
  const key = createHash('sha256').update(source).update(font.letters).digest('hex');
  const file = join(FOLDER, nameOf(font));
  const keyFile = `${file}.key`;
  if (existsSync(file) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
  mkdirSync(FOLDER, { recursive: true });
  const plain = await subsetFont(source, font.letters, { targetFormat: 'sfnt' });
  const named = renameFont(plain, 'Story Serif');
  const small = await subsetFont(named, font.letters, {
    targetFormat: 'woff2',
    noLayoutClosure: true
  });
  // Another process may read the file at this moment.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, small);
  renameSync(draft, file);
  writeFileSync(keyFile, key);
}

/**
 * The style sheet with a rule for each file of the titles' type beyond the first, for the letters
 * that are used of it.
 *
 * @param css the sheet with the rule of the first file
 * @throws Error when that rule is not where it is expected
 */
export function addTitleFonts(css: string, fonts = titleFonts()): string {
  const [rule] = FIRST.exec(css) ?? [];
  const first = /url\('([^']+)'\)/.exec(rule ?? '')?.[1];
  if (!rule || !first) throw new Error('base.css needs one "@font-face" of "Story Serif"');
  return filesOf(fonts)
    .filter((font) => addressOf(font) !== first)
    .reduce((sheet, font) => {
      const range = `; unicode-range: ${rangeOf(font.letters)}; }`;
      return `${sheet}\n${rule.replace(first, addressOf(font)).replace(/;?\s*\}$/, range)}`;
    }, css);
}

/**
 * Gives each script its titles' type: rules in `base.css`, and the addresses of the files by script,
 * to be asked for early. With one script no rule is added.
 */
export function titleFontFiles(): Plugin {
  return {
    name: 'title-fonts',
    enforce: 'pre',
    async config() {
      await Promise.all(filesOf(titleFonts()).map(cut));
      return { resolve: { alias: { [ALIAS]: FOLDER } } };
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const fonts = titleFonts();
      const files = filesOf(fonts).map(addressOf);
      const imports = files.map((file, n) => `import f${n} from '${file}?url';`);
      const lists = Object.entries(fonts).map(([script, parts]) => {
        const names = parts.map((font) => `f${files.indexOf(addressOf(font))}`);
        return `${JSON.stringify(script)}: [${names.join(', ')}]`;
      });
      return [...imports, `export const TITLE_FONTS = { ${lists.join(', ')} };`].join('\n');
    },
    transform: (code, id) =>
      /\/styles\/base\.css(?:$|\?)/.test(id) ? { code: addTitleFonts(code), map: null } : undefined
  };
}
