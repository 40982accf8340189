import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkContent, readContent } from '../../src/lib/content/content';
import { editionCodes, readEditions } from '../../src/lib/content/editions';
import { pageFile } from '../../src/lib/content/words';
import { PAGES, type PageName } from '../../src/lib/schema/pages';
import { LABELS } from '../../src/lib/schema/story';

const CODE = /\.(?:ts|js|mjs|svelte)$/;
const below = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
const files = new Map(
  [...below('src'), ...below('tools/build'), 'svelte.config.js', 'vite.config.ts'].map((file) => [
    file,
    readFileSync(file, 'utf8')
  ])
);
/** Files in which a pattern is found. */
const having = (pattern: RegExp) =>
  [...files].filter(([, code]) => pattern.test(code)).map(([file]) => file);

describe('no language is built into the code', () => {
  it.each(editionCodes())('no file names "%s" or a file of its words', (lang) => {
    const known = [
      // What an old snippet without a language means.
      'src/lib/embed/host/loader.ts',
      // What only a lint of English sentences can see; no reader depends on it.
      'src/lib/content/lint/check-english.ts'
    ];
    const named = new RegExp(`(['"\`])${lang}(?:-[A-Z]{2})?\\1|[/.]${lang}[/.]|\\b${lang}:`);
    expect(having(named).filter((file) => !known.includes(file))).toEqual([]);
  });

  it('no file imports words: they come with the edition', () => {
    expect(having(/(?:from|import\(?)\s*['"][^'"]*(?:\$data|data\/words)[^'"]*['"]/)).toEqual([]);
  });

  it('every link is written by the one helper, which knows the language', () => {
    expect(having(/\$app\/paths/)).toEqual(['src/lib/i18n/link.ts']);
    expect(having(/\b(?:href|src|action)=["']\//)).toEqual([]);
  });
});

/** Names of all fields of an object schema, those of objects inside too. */
function keysOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodOptional) return keysOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return keysOf(schema.element as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, inner]) => [
    key,
    ...keysOf(inner)
  ]);
}

describe('no word is dead', () => {
  /** Where words are passed on as a whole, under another name. */
  const PASSED: Partial<Record<PageName, RegExp>> = {
    teach: /lib\/classroom\//,
    find: /record\/find\//,
    flows: /record\/flows\//,
    builder: /lib\/embed\//,
    embed: /lib\/embed\//,
    scene: /picture-formats/,
    offline: /build\/offline\//
  };
  /** Whether code reads a key: by name, from a list of names, or by taking an object apart. */
  const reads = (code: string, key: string) =>
    new RegExp(`\\.${key}\\b|(['"])${key}\\1|[{,]\\s*${key}\\s*[,}:]`, 'u').test(code);
  /** Whether code takes the words of a page in hand. */
  const takes = (code: string, page: string) =>
    new RegExp(
      `(?:getWords\\(\\)|[wW]ords|all)\\.${page}\\b|` +
        `\\{[^{}]*\\b${page}\\b[^{}]*\\} = (?:getWords\\(\\)|[\\w.()]*[wW]ords|all)|\\b${page}Words\\(`
    ).test(code);
  const code = [...files].filter(([file]) => !file.startsWith('src/lib/schema/pages/'));

  // The dictionary is shown field by field, and its fields are those of the tables.
  const pages = (Object.keys(PAGES) as PageName[]).filter((name) => name !== 'dictionary');
  it.each(pages)('the code reads every word of "%s"', (page) => {
    const scope = code
      .filter(([file, text]) => PASSED[page]?.test(file) || takes(text, page))
      .map(([, text]) => text)
      .concat(
        code.filter(([file]) => /lib\/schema\/[\w-]+\.ts$/.test(file)).map(([, text]) => text)
      );
    const dead = keysOf(PAGES[page]).filter((key) => !scope.some((text) => reads(text, key)));
    expect(dead).toEqual([]);
  });

  it('the code reads every label of the story', () => {
    const story = code.filter(
      ([file]) => /story|routes|stage|map/.test(file) && !/schema/.test(file)
    );
    expect(LABELS.filter((key) => !story.some(([, text]) => reads(text, key)))).toEqual([]);
  });
});

describe('the list of editions', () => {
  let folder = '';
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** What reading says of editions written to a folder of their own. */
  const read = (editions: Record<string, object>) => {
    if (folder) rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'editions-'));
    for (const [name, info] of Object.entries(editions)) {
      mkdirSync(join(folder, 'data/words', name), { recursive: true });
      writeFileSync(join(folder, 'data/words', name, 'edition.json'), JSON.stringify(info));
    }
    return readEditions(folder);
  };
  const info = (lang: string, more = {}) => ({
    lang,
    name: lang,
    script: 'latin',
    quotes: ['“', '”'],
    series: '; ',
    compact: { from: 1e6, form: 'long' },
    ...more
  });

  it('begins with the one at the root of the site', () => {
    const found = read({ ab: info('ab'), xx: info('xx', { default: true }), cd: info('cd') });
    expect(found.map(({ lang }) => lang)).toEqual(['xx', 'ab', 'cd']);
  });

  it.each([
    ['none at the root', { ab: info('ab') }, 'one edition must say "default": true; 0 do'],
    [
      'two at the root',
      { ab: info('ab', { default: true }), cd: info('cd', { default: true }) },
      '2 do'
    ],
    [
      'another language',
      { ab: info('cd', { default: true }) },
      'must be "ab", the name of its folder'
    ],
    ['no language', { abc: info('abc', { default: true }) }, 'a code of two small letters'],
    ['an unknown habit', { ab: info('ab', { default: true, quote: '“' }) }, 'quote: this field'],
    ['no such locale', { ab: info('ab', { default: true, locale: '?' }) }, 'locale']
  ])('%s is an error', (_, editions, message) => {
    expect(() => read(editions)).toThrow(message);
  });
});

describe('words that stop the build', () => {
  const lang = editionCodes()[0]!;
  const claims = pageFile('claims', lang);
  const said = (change: (raw: ReturnType<typeof readContent>) => void) => {
    const raw = structuredClone(readContent());
    change(raw);
    try {
      checkContent(raw);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  const set = (key: string, text: unknown) => (raw: ReturnType<typeof readContent>) => {
    (raw.pages[claims] as Record<string, unknown>)[key] = text;
  };

  it.each([
    ['a placeholder lost', set('all', 'All'), 'all: {n} is missing from "All"'],
    ['a placeholder misspelt', set('all', 'All {m}'), '{m} is never filled in; there is {n}'],
    [
      'a placeholder where none is filled',
      set('lead', 'By {day}'),
      '{day} is never filled in here'
    ],
    ['a brace left open', set('all', 'All {n'), 'a brace in "All {n" belongs to no {value}'],
    [
      'a form too few',
      set('all', '{n, plural, other {# rows}}'),
      'all: has the forms other; "en" has one, other'
    ],
    [
      'a label of the story misspelt',
      (raw: ReturnType<typeof readContent>) => {
        const { labels } = raw.words.story as { labels: Record<string, string> };
        labels['texts'] = 'Text';
        delete labels['textVersion'];
      },
      'labels.textVersion'
    ],
    [
      'a file missing',
      (raw: ReturnType<typeof readContent>) => delete raw.pages[claims],
      `${claims} › file: this file is missing`
    ],
    [
      'a file with a wrong name',
      (raw: ReturnType<typeof readContent>) => (raw.pages[claims.replace('claims', 'claim')] = {}),
      `did you mean "${claims}"?`
    ]
  ])('%s', (_, change, message) => {
    expect(said(change)).toContain(message);
  });
});
