import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as fontkit from 'fontkit';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { typefacesOf } from '../../src/lib/content/typefaces';
import { edition } from '../../src/lib/content/content';
import { NAMES, Typesetter } from '../../src/lib/pictures/fonts';
import { nameFonts } from '../../src/lib/pictures/name-fonts';
import { titleSheet } from '../../tools/build/title-fonts';
import { lettersOf } from '../../tools/build/title-letters';

const { info } = edition();
const latin = new Typesetter(typefacesOf(info));
const cyrillic = new Typesetter(typefacesOf({ ...info, script: 'cyrillic' }));

describe('the type of pictures', () => {
  it('takes each letter from a file that has it', () => {
    const runs = cyrillic.runs('Київ, KCNA', 'bold').map(({ part, text }) => [part.name, text]);
    expect(runs).toEqual([
      ['librefranklincyrillic700', 'Київ'],
      ['librefranklinlatin700', ', KCNA']
    ]);
    expect(latin.runs('Kyiv, 1996', 'serif')).toHaveLength(1);
  });

  it('has more Latin letters in a file of their own, for pictures of a language that needs them', async () => {
    for (const name of NAMES) {
      const runs = latin.runs('Móśćów ąńd řeži İğ', name);
      expect(
        new Set(runs.map(({ part }) => part.name.replace(/^(.*latin)(ext)?\d.*/, '$2')))
      ).toEqual(new Set(['', 'ext']));
    }
    const rules = await latin.rules({ text: 'ąb', bold: 'b', serif: 'ř', italic: 'b' });
    expect(rules.match(/@font-face/g)).toHaveLength(5);
    expect(rules).toContain('unicode-range:U+105}');
  });

  it('each run of another file has a place of its own: the rasteriser loses them within one', () => {
    const { document } = parseHTML(
      '<svg><text x="50" y="9" font-size="20" text-anchor="middle">Ukraińskię</text></svg>'
    );
    const text = document.querySelector('text')!;
    nameFonts(text, latin, 'bold');
    const spans = [...text.children];
    expect(spans.map((one) => one.textContent)).toEqual(['Ukrai', 'ń', 'ski', 'ę']);
    const places = spans.map((one) => Number(one.getAttribute('x')));
    const width = (part: string) => latin.width(part, 20, 'bold');
    expect(places[0]).toBeCloseTo(50 - width('Ukraińskię') / 2, 1);
    expect(places[3]).toBeCloseTo(50 + width('Ukraińskię') / 2 - width('ę'), 1);
    expect(new Set(spans.map((one) => one.getAttribute('text-anchor')))).toEqual(
      new Set(['start'])
    );
  });

  it('is as wide as its runs', () => {
    const width = (text: string) => cyrillic.width(text, 20, 'text');
    expect(width('Київ, KCNA')).toBeCloseTo(width('Київ') + width(', KCNA'), 6);
    expect(width('Київ')).toBeGreaterThan(20);
  });

  it('names the first letter that no file has', () => {
    expect(() => latin.runs('Київ', 'text')).toThrow('no "К" for "Київ"');
    expect(() => typefacesOf({ ...info, script: 'cyrilic' })).toThrow(
      'data/words/en/edition.json › file › script: data/typefaces.json has no script "cyrilic"; did you mean "cyrillic"?'
    );
  });

  it('gives the rasteriser files that it can tell apart, with their letters', async () => {
    const fonts = (await cyrillic.files()).map(
      ({ file }) => fontkit.create(readFileSync(file)) as fontkit.Font
    );
    const names = fonts.map(({ familyName }) => familyName);
    expect(new Set(names).size).toBe(8);
    const found = fonts.find(({ familyName }) => familyName === 'librefranklincyrillic700')!;
    expect(found.hasGlyphForCodePoint('Ї'.codePointAt(0)!)).toBe(true);
    expect(found.layout('Київ').advanceWidth).toBeGreaterThan(0);
  });

  it('leaves nothing where nobody tidies up', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'fonts-'));
    vi.stubEnv('TMPDIR', temporary);
    const files = await new Typesetter(typefacesOf(info)).files();
    vi.unstubAllEnvs();
    const left = readdirSync(temporary);
    rmSync(temporary, { recursive: true });
    expect(left).toEqual([]);
    // A further build finds the same files, and adds none.
    expect(await latin.files()).toEqual(files);
    for (const { name, file } of files)
      expect(basename(file)).toMatch(new RegExp(`^${name}-\\w+\\.ttf$`));
  });
});

describe('the type of Hangul', () => {
  it('sets a text in one type, figures and Latin names too, and borrows what it lacks', () => {
    const hangul = new Typesetter(typefacesOf({ ...info, script: 'hangul' }));
    for (const face of ['text', 'bold', 'serif', 'italic'] as const) {
      const names = (text: string) => hangul.runs(text, face).map(({ part }) => part.name);
      const own = expect.stringMatching(/^(ibmplexsanskr|notoserifkr)korean\d+/);
      for (const text of ['75만~480만발', '2026년 4월까지', 'KCNA 동해', '3'])
        expect(names(text), text).toEqual([own]);
    }
    const [, borrowed] = hangul.runs('동해 é', 'text');
    expect(borrowed!.part.name).toMatch(/latin/);
    expect(() => hangul.runs('Київ', 'text')).toThrow('no "К" for "Київ"');
  });
});

describe('the type of titles', () => {
  const sheet = readFileSync('src/lib/styles/base.css', 'utf8');

  const first = { family: 'source-serif-4', subset: 'latin', letters: 'Aa' };

  it('needs no sheet for the script that every edition has', () => {
    expect(titleSheet(sheet, [first])).toBe('');
  });

  it('has one rule for each other file, for the letters that are used of it', () => {
    const cyrillic = { family: 'source-serif-4', subset: 'cyrillic', letters: 'Кї' };
    const more = titleSheet(sheet, [first, cyrillic]);
    expect(more.match(/@font-face/g)).toHaveLength(1);
    expect(more).toMatch(
      /source-serif-4-cyrillic-600-normal\.woff2.*unicode-range: U\+41A, U\+457/s
    );
    expect(() => titleSheet('body {}', [])).toThrow('@font-face');
  });

  it('has a file for the story alone where letters are cut by use', () => {
    const font = { family: 'noto-serif-kr', subset: 'korean' };
    const more = titleSheet(sheet, [first, { ...font, part: 'story', letters: '약' }]);
    expect(more).toMatch(/korean-600-story-normal\.woff2.*unicode-range: U\+C57D;/s);
  });

  it('has a file for the first headings of other pages, which are not the story’s', () => {
    const { story, pages } = lettersOf('ko');
    const strange = (text: string, letters: string) =>
      [...text].filter((letter) => !letters.includes(letter));
    const { title } = edition('ko').words.claims;
    expect(strange(title, pages)).toEqual([]);
    expect(strange(title, story)).not.toEqual([]);
    const bytes = (part: string) =>
      readFileSync(`.svelte-kit/title-fonts/noto-serif-kr-korean-600-${part}-normal.woff2`).length;
    // With the Latin file that every page has: 30 KB.
    for (const part of ['story', 'pages']) expect(bytes(part)).toBeLessThan(30 * 1024 - 10_852);
  });

  it('ships the letters of the words, their kerning, and no more', () => {
    const url = /url\('@title-fonts\/([^']+)'\)/.exec(sheet)![1]!;
    const bytes = readFileSync(`.svelte-kit/title-fonts/${url}`);
    const [cut, whole] = [
      bytes,
      readFileSync(`node_modules/@fontsource/source-serif-4/files/${url}`)
    ].map((file) => fontkit.create(file) as fontkit.Font) as [fontkit.Font, fontkit.Font];
    const words = readFileSync('data/words/en/story.json', 'utf8');
    const latinWords = [...new Set(words)].filter((char) =>
      whole.hasGlyphForCodePoint(char.codePointAt(0)!)
    );
    const lost = latinWords.filter((char) => !cut.hasGlyphForCodePoint(char.codePointAt(0)!));
    expect(lost).toEqual([]);
    expect(cut.layout('Treaty AV').advanceWidth).toBe(whole.layout('Treaty AV').advanceWidth);
    expect(cut.familyName).toBe('StorySerif');
    expect(bytes.length).toBeLessThan(11_000);
  });
});
