import * as fontkit from 'fontkit';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Measure } from '$lib/map/labels/wrap';
import type { TypeFiles } from '$lib/content/typefaces';
import { writeWhole } from './kept';
import { renameFont } from './rename-font';

/** The faces as the pictures' style sheet names them. All are under the SIL Open Font License. */
export const FACES = {
  text: { family: 'Story Sans', weight: 500, of: 'sans' },
  bold: { family: 'Story Sans', weight: 700, of: 'sans' },
  serif: { family: 'Story Serif', weight: 600, of: 'serif' },
  /** Names of waters. A family of its own, so that no program slants it once more. */
  italic: { family: 'Story Italic', weight: 400, of: 'serif', style: 'italic' }
} as const satisfies Record<string, Face>;

interface Face {
  family: string;
  weight: number;
  of: keyof TypeFiles;
  style?: 'italic';
}
export type FaceName = keyof typeof FACES;
export const NAMES = Object.keys(FACES) as FaceName[];

/** Beside what else a build keeps for the next one: a thread that is ended can tidy up nothing. */
const FOLDER = resolve('.svelte-kit/picture-fonts');

const require = createRequire(join(process.cwd(), 'package.json'));

/** One file of a face: the letters of one script. */
export interface FontPart {
  /** The name by which the rasteriser knows it. */
  name: string;
  bytes: Buffer;
  font: fontkit.Font;
  /** The same unpacked, of which letters are cut much faster from a large file; made when asked for. */
  plain: () => Promise<Buffer>;
}

/** A part as the rasteriser reads it, by its name. */
export interface FontFile {
  name: string;
  file: string;
}

/** Letters that stand next to each other in a text and come from one file. */
export interface Run {
  part: FontPart;
  text: string;
}

/** The type in which one edition's pictures are set. */
export class Typesetter {
  #faces: Record<FaceName, FontPart[]>;
  #files: Promise<FontFile[]> | undefined;

  constructor(files: TypeFiles) {
    this.#faces = Object.fromEntries(NAMES.map((name) => [name, partsOf(name, files)])) as Record<
      FaceName,
      FontPart[]
    >;
  }

  /**
   * A text cut where its letters come from another file.
   *
   * @throws RangeError for a letter that no file of the face has
   */
  runs(text: string, name: FaceName): Run[] {
    const runs: Run[] = [];
    for (const char of text) {
      const last = runs.at(-1);
      const has = ({ font }: FontPart) => font.hasGlyphForCodePoint(char.codePointAt(0)!);
      const part = last && has(last.part) ? last.part : this.#faces[name].find(has);
      if (!part) throw new RangeError(`the pictures’ typeface has no "${char}" for "${text}"`);
      if (last?.part === part) last.text += char;
      else runs.push({ part, text: char });
    }
    return runs;
  }

  /** Width in px of a text at `px` font size in one face, with its kerning. */
  width(text: string, px: number, name: FaceName): number {
    return this.runs(text, name).reduce(
      (sum, { part: { font }, text: run }) =>
        sum + (font.layout(run).advanceWidth / font.unitsPerEm) * px,
      0
    );
  }

  /** The measure of the words on a picture's map. */
  measure: Measure = (text, px, bold) => this.width(text, px, bold ? 'bold' : 'text');

  /** `@font-face` rules with only the letters of `texts`, for a picture that stands alone. */
  async rules(texts: Record<FaceName, string>): Promise<string> {
    const rules = NAMES.flatMap((name) => {
      const { family, weight } = FACES[name];
      const letters = new Map<FontPart, string>();
      for (const { part, text } of this.runs(texts[name], name)) {
        letters.set(part, (letters.get(part) ?? '') + text);
      }
      return [...letters].map(async ([{ plain }, text]) => {
        const subset = await subsetFont(await plain(), text, { targetFormat: 'woff2' });
        const url = `data:font/woff2;base64,${subset.toString('base64')}`;
        const range = letters.size > 1 ? `;unicode-range:${rangeOf(text)}` : '';
        return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url})${range}}`;
      });
    });
    return (await Promise.all(rules)).join('');
  }

  /** All parts as files, unpacked: the rasteriser reads nothing else. */
  files(): Promise<FontFile[]> {
    this.#files ??= writeFonts(NAMES.flatMap((name) => this.#faces[name]));
    return this.#files;
  }
}

function partsOf(name: FaceName, files: TypeFiles): FontPart[] {
  const { weight, of, style }: Face = FACES[name];
  return files[of].map(({ family, subset }) => {
    const bytes = readFileSync(fileOf(`${family}/files/${family}-${subset}-${weight}`, style));
    const font = fontkit.create(bytes) as fontkit.Font;
    let plain: Promise<Buffer> | undefined;
    return {
      name: `${family}${subset}${weight}${style ?? ''}`.replace(/[^a-z0-9]/g, ''),
      bytes,
      font,
      plain: () => (plain ??= unpack(bytes, font))
    };
  });
}

/** A file with all its letters, unpacked. */
const unpack = (bytes: Buffer, { characterSet }: fontkit.Font): Promise<Buffer> =>
  subsetFont(bytes, String.fromCodePoint(...characterSet), { targetFormat: 'sfnt' });

/** Path of a face's file; a script that knows no italics stands upright. */
function fileOf(start: string, style: Face['style']): string {
  const named = (end: string) => require.resolve(`@fontsource/${start}-${end}.woff2`);
  if (!style) return named('normal');
  try {
    return named(style);
  } catch {
    return named('normal');
  }
}

/** The letters of a text as CSS lists them. */
const rangeOf = (text: string): string =>
  [...new Set(text)].map((char) => `U+${char.codePointAt(0)!.toString(16)}`).join(',');

function writeFonts(parts: readonly FontPart[]): Promise<FontFile[]> {
  mkdirSync(FOLDER, { recursive: true });
  return Promise.all(
    parts.map(async ({ name, plain }) => {
      const bytes = renameFont(await plain(), name);
      const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      const file = join(FOLDER, `${name}-${mark}.ttf`);
      if (!existsSync(file)) writeWhole(file, bytes);
      return { name, file };
    })
  );
}
