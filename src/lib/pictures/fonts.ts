import * as fontkit from 'fontkit';
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Measure } from '$lib/map/labels/wrap';

/** A typeface as the pictures name it, and the file it comes from. */
export interface Face {
  family: string;
  weight: number;
  file: string;
}

/** All faces of the pictures, under the SIL Open Font License: Libre Franklin and Source Serif 4. */
export const FACES = {
  text: {
    family: 'Story Sans',
    weight: 500,
    file: 'libre-franklin/files/libre-franklin-latin-500'
  },
  bold: {
    family: 'Story Sans',
    weight: 700,
    file: 'libre-franklin/files/libre-franklin-latin-700'
  },
  serif: {
    family: 'Story Serif',
    weight: 600,
    file: 'source-serif-4/files/source-serif-4-latin-600'
  }
} as const satisfies Record<string, Face>;
export type FaceName = keyof typeof FACES;

const require = createRequire(join(process.cwd(), 'package.json'));

interface Loaded {
  bytes: Buffer;
  font: fontkit.Font;
}
const loaded = new Map<FaceName, Loaded>();

function load(name: FaceName): Loaded {
  let face = loaded.get(name);
  if (!face) {
    const bytes = readFileSync(require.resolve(`@fontsource/${FACES[name].file}-normal.woff2`));
    face = { bytes, font: fontkit.create(bytes) as fontkit.Font };
    loaded.set(name, face);
  }
  return face;
}

/**
 * Width in px of a text at `px` font size in one face, with its kerning.
 *
 * @throws RangeError for a character that the face cannot draw
 */
export function textWidth(text: string, px: number, name: FaceName): number {
  const { font } = load(name);
  const missing = [...text].find((char) => !font.hasGlyphForCodePoint(char.codePointAt(0)!));
  if (missing) {
    throw new RangeError(`the pictures’ typeface has no "${missing}" for "${text}"`);
  }
  return (font.layout(text).advanceWidth / font.unitsPerEm) * px;
}

/** The measure of the words on a picture's map. */
export const measurePicture: Measure = (text, px, bold) =>
  textWidth(text, px, bold ? 'bold' : 'text');

/** `@font-face` rules with only the letters of `texts`, for a picture that stands alone. */
export async function fontFaces(texts: Record<FaceName, string>): Promise<string> {
  const rules = await Promise.all(
    (Object.keys(FACES) as FaceName[]).map(async (name) => {
      if (!texts[name]) return '';
      const { family, weight } = FACES[name];
      const part = await subsetFont(load(name).bytes, texts[name], { targetFormat: 'woff2' });
      const url = `data:font/woff2;base64,${part.toString('base64')}`;
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url})}`;
    })
  );
  return rules.join('');
}

/** Where the rasteriser finds the faces, and the name by which it knows each. */
export interface FontFiles {
  files: string[];
  names: Record<FaceName, string>;
}

/** Every letter a Western European language needs, with the punctuation of a newspaper. */
const LETTERS = [
  [0x20, 0x17f],
  [0x2010, 0x203a]
].flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, i) => from! + i));

let made: Promise<FontFiles> | undefined;

/** Writes the faces as plain font files, which is all that the rasteriser reads. */
export function fontFiles(): Promise<FontFiles> {
  made ??= writeFonts();
  return made;
}

async function writeFonts(): Promise<FontFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'picture-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files: string[] = [];
  const names = {} as Record<FaceName, string>;
  for (const name of Object.keys(FACES) as FaceName[]) {
    const plain = await subsetFont(load(name).bytes, String.fromCodePoint(...LETTERS), {
      targetFormat: 'sfnt'
    });
    const file = join(folder, `${name}.ttf`);
    writeFileSync(file, plain);
    files.push(file);
    // A file's own family name often carries its weight; fontkit reads what the rasteriser reads.
    names[name] = (fontkit.create(plain) as fontkit.Font).familyName;
  }
  return { files, names };
}
