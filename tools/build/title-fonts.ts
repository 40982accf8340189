import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { readEditionFiles } from '../../src/lib/content/edition-files.mjs';
import { renameFont } from '../../src/lib/pictures/rename-font.ts';
import { typefaceFiles, type TypefaceFile } from '../../src/lib/schema/typeface-files.ts';
import type { Typefaces } from '../../src/lib/schema/typefaces.ts';
import { lettersOf, type Letters } from './title-letters.ts';

const NAME = 'virtual:title-fonts';
/** How style sheets and scripts name the folder of the cut files. */
const ALIAS = '@title-fonts';
/** The sheet with the rule of the first file. */
const BASE = 'src/lib/styles/base.css';
const FOLDER = resolve('.svelte-kit/title-fonts');
/** The rule of the typeface whose letters every edition has. */
const FIRST = /@font-face \{[^}]*'Story Serif'[^}]*\}/;
/** Under which a cut file goes, as its licence asks of what was changed. */
const OWN_NAME = 'StorySerif';
const WEIGHT = 600;
/** What every file keeps beside the letters of the words, so that a new word finds its letters. */
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

/** Titles that have a file of a large script of their own: those of the story, and first headings of pages. */
const PARTS = ['story', 'pages'] as const;
type Part = (typeof PARTS)[number];

/** The sheets of such a script, by what follows its name. On scenes stand titles of the story. */
const SHEETS: { name: string; part: Part }[] = [
  { name: '', part: 'story' },
  { name: '-scenes', part: 'story' },
  { name: '-pages', part: 'pages' }
];

/** A file of the titles' type, with the letters that editions use of it. */
export interface TitleFont extends TypefaceFile {
  letters: string;
  /** The letters are those of the story's titles, or of the first headings of all other pages. */
  part?: Part;
}

const fileOf = ({ family, subset }: TypefaceFile) => `${family}-${subset}-${WEIGHT}-normal.woff2`;
const nameOf = ({ part, ...font }: Omit<TitleFont, 'letters'>) =>
  part ? fileOf(font).replace(/(?=-normal)/, `-${part}`) : fileOf(font);
const addressOf = (font: Omit<TitleFont, 'letters'>) => `${ALIAS}/${nameOf(font)}`;
const sourceOf = (font: TypefaceFile) =>
  readFileSync(`node_modules/@fontsource/${font.family}/files/${fileOf(font)}`);

/** Which files of which typeface the titles of each edition are set in, by its language. */
function titleFonts(): Record<string, TitleFont[]> {
  const all = JSON.parse(readFileSync('data/typefaces.json', 'utf8')) as Typefaces;
  return Object.fromEntries(
    readEditionFiles().map(({ folder, info }) => [
      folder,
      all[info.script] ? fontsOf(all, info.script, lettersOf(folder)) : []
    ])
  );
}

/**
 * The files of an edition whose letters are these. Beyond the first, which every page has, only those
 * that titles need: for one letter in a name elsewhere no page asks for a file.
 */
export function fontsOf(all: Typefaces, script: string, letters: Letters): TitleFont[] {
  const wanted = new Set(ASCII + letters.all);
  return typefaceFiles(all, script, 'serif').flatMap((file, n) => {
    const font = fontOf(file, wanted);
    const usedIn = (part: Part) =>
      [...font.letters].filter((one) => letters[part].includes(one)).join('');
    if (all[script]!.titles === 'used' && file.family === all[script]!.serif) {
      return PARTS.map((part) => ({ ...font, part, letters: usedIn(part) }));
    }
    return n && !PARTS.some(usedIn) ? [] : [font];
  });
}

/** One file and which of the wanted letters it has; they are wanted of no further file. */
function fontOf(file: TypefaceFile, wanted: Set<string>): TitleFont {
  const { characterSet } = fontkit.create(sourceOf(file)) as fontkit.Font;
  const has = new Set(characterSet);
  const letters = [...wanted].filter((letter) => has.has(letter.codePointAt(0)!));
  letters.forEach((letter) => wanted.delete(letter));
  return { ...file, letters: letters.toSorted().join('') };
}

/** Each file once, with the letters that the editions want of it. */
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
  const key = createHash('sha256')
    .update(source)
    .update(OWN_NAME + font.letters)
    .digest('hex');
  const file = join(FOLDER, nameOf(font));
  const keyFile = `${file}.key`;
  if (existsSync(file) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
  mkdirSync(FOLDER, { recursive: true });
  const plain = await subsetFont(source, font.letters, { targetFormat: 'sfnt' });
  const named = renameFont(plain, OWN_NAME);
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
 * The rules for an edition's files beyond the first, which `base.css` names, each for the letters that
 * are used of it. They have a sheet of their own, which only its pages ask for.
 *
 * @param css the sheet with the rule of the first file
 * @returns nothing where an edition needs no other file
 * @throws Error when that rule is not where it is expected
 */
export function titleSheet(css: string, fonts: readonly TitleFont[]): string {
  const [rule] = FIRST.exec(css) ?? [];
  const first = /url\('([^']+)'\)/.exec(rule ?? '')?.[1];
  if (!rule || !first) throw new Error('base.css needs one "@font-face" of "Story Serif"');
  return fonts
    .filter((font) => addressOf(font) !== first)
    .map((font) => {
      const range = `; unicode-range: ${rangeOf(font.letters)}; }\n`;
      return rule.replace(first, `./${nameOf(font)}`).replace(/;?\s*\}$/, range);
    })
    .join('');
}

/** Writes the sheets of each edition that needs them, and tells their names: its language, also with a part behind it. */
function writeSheets(fonts: Record<string, TitleFont[]>): string[] {
  const base = readFileSync(BASE, 'utf8');
  return Object.entries(fonts).flatMap(([lang, own]) => {
    const cut = own.some(({ part }) => part);
    return (cut ? SHEETS : SHEETS.slice(0, 1)).flatMap(({ name, part }) => {
      const rules = titleSheet(
        base,
        own.filter((font) => !font.part || font.part === part)
      );
      if (!rules) return [];
      // A heading of which some letters are not in the file is not set in two types.
      const others = name && `@layer tokens { h2, h3, output { --serif: var(--device-serif); } }\n`;
      writeFileSync(join(FOLDER, `${lang}${name}.css`), rules + others);
      return [`${lang}${name}`];
    });
  });
}

/**
 * Gives each edition its titles' type: the address of the sheet that names its files beyond the first,
 * which every page has. Where it has sheets for the story, for scenes and for all other pages, the
 * further ones stand under its language with `-scenes` and `-pages`. An edition with the letters of
 * the first file has no sheet.
 */
export function titleFontFiles(): Plugin {
  return {
    name: 'title-fonts',
    enforce: 'pre',
    async config() {
      await Promise.all(filesOf(titleFonts()).map(cut));
      // A file of a few letters is no part of a sheet: the policy of the pages takes fonts from files.
      const assetsInlineLimit = (path: string) => (path.endsWith('.woff2') ? false : undefined);
      return { resolve: { alias: { [ALIAS]: FOLDER } }, build: { assetsInlineLimit } };
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const fonts = titleFonts();
      const sheets = writeSheets(fonts);
      return [
        ...sheets.map((lang, n) => `import s${n} from '${ALIAS}/${lang}.css?url';`),
        `export const TITLE_SHEETS = { ${sheets.map((lang, n) => `${JSON.stringify(lang)}: s${n}`).join(', ')} };`
      ].join('\n');
    }
  };
}
