import { readFileSync } from 'node:fs';
import { plain } from '../../src/lib/content/since';
import { edition } from '../../src/lib/content/content';
import { openFileNames, openFiles } from '../../src/lib/record/open-data';
import { defaultEdition } from '../../src/lib/content/editions';
import { someFiller } from '../../src/lib/i18n/fill';
import { isParts } from '../../src/lib/schema/words';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const NAMES = ['claims', 'treaties', 'clauses', 'ledger', 'timeline', 'arguments', 'sources'];
const read = (file: string) => readFileSync(`build/data/${file}`, 'utf8');
const json = (file: string) => JSON.parse(read(file)) as unknown;
const rowsOf = (name: string) => json(`${name}.json`) as Record<string, unknown>[];
const file = (path: string) => JSON.parse(readFileSync(`data/${path}.json`, 'utf8')) as unknown;
const inData = (name: string) => file(`record/${name}`) as Record<string, unknown>[];
const inWords = (name: string) => file(`words/en/record/${name}`) as Record<string, unknown>;

/** Every text, number and flag below a value; a text in parts is one, and nothing is left out. */
function leaves(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [JSON.stringify(value)];
  const parts = Object.values(value).map((part: unknown) =>
    typeof part === 'object' && part && 'since' in part
      ? (part as unknown as { text: string }).text
      : part
  );
  if (Array.isArray(value) && parts.join() !== value.join())
    return [JSON.stringify(parts.join(' '))];
  return Object.values(value).flatMap(leaves);
}

/** Reads RFC 4180 text by its own rules, letter by letter. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') cell += text[++i]!;
      else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (letter === '\r' && text[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = '';
      i++;
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

/** A unit in the form for the last number of its row. */
const inForm = (unit: string, { low, central, high }: Record<string, unknown>) =>
  someFiller(defaultEdition())(unit, { n: Number(high ?? central ?? low ?? 0) });

it('says beforehand which files there are', () => {
  expect(openFileNames().toSorted()).toEqual([...openFiles(edition()).keys()].toSorted());
});

describe.each(NAMES)('open data: %s', (name) => {
  it('holds the facts and the words of data/ and nothing else', () => {
    const words = inWords(name);
    const units = file('words/en/record/units') as Record<string, string>;
    const unit = (row: Record<string, unknown>) =>
      'unit' in row ? { ...row, unit: inForm(units[String(row['unit'])]!, row) } : row;
    const due = inData(name).map((row) => [
      ...leaves(unit(row)),
      ...leaves(words[String(row['id'])])
    ]);
    const sorted = (rows: string[][]) => rows.map((row) => row.toSorted().join('\n')).toSorted();
    expect(sorted(rowsOf(name).map(leaves))).toEqual(sorted(due));
  });

  it('fits its schema, which refuses a row that lacks its id', () => {
    const schema = z.fromJSONSchema(json(`${name}.schema.json`) as z.core.JSONSchema.BaseSchema);
    expect(schema.safeParse(rowsOf(name)).error).toBeUndefined();
    const [first, ...others] = rowsOf(name);
    delete first!['id'];
    expect(schema.safeParse([first, ...others]).success).toBe(false);
  });

  it('opens in a spreadsheet: byte order mark, every row, no formula', () => {
    const text = read(`${name}.csv`);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head, ...rows] = parseCsv(text.slice(1));
    expect(rows).toHaveLength(inData(name).length);
    for (const row of rows) {
      expect(row).toHaveLength(head!.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+@\t-]/);
    }
    const id = head!.indexOf('id');
    expect(rows.map((row) => row[id])).toEqual(rowsOf(name).map((row) => row['id']));
  });
});

it('keeps Korean names in the table of sources', () => {
  const [head, ...rows] = parseCsv(read('sources.csv').slice(1));
  const korean = inData('sources').find(({ language, title }) => language === 'ko' && title)!;
  const row = rows.find((cells) => cells[head!.indexOf('id')] === korean['id'])!;
  expect(row[head!.indexOf('title')]).toBe(korean['title']);
  expect(rows.flat().join('')).toMatch(/\p{Script=Hangul}/u);
});

it('explains every field in the dictionary', () => {
  const { tables } = json('dictionary.json') as {
    tables: { name: string; fields: { field: string; means: string; type: string }[] }[];
  };
  for (const name of NAMES) {
    const used = new Set(rowsOf(name).flatMap((row) => Object.keys(row)));
    const fields = tables.find((table) => table.name === name)!.fields;
    expect([...used].filter((field) => !fields.some((one) => one.field === field))).toEqual([]);
    for (const field of fields) expect(field.means.length).toBeGreaterThan(4);
  }
});

type Tree = Record<string, unknown>;
interface Told extends Tree {
  labels: Record<string, string>;
  cover: Tree;
  ending: Tree & { lines: Tree[] };
  chapters: Record<string, { title: string; steps: Record<string, Tree & { passages: Texts[] }> }>;
}
interface Texts {
  sentences: Tree[];
}
interface Shown {
  cover: Tree;
  ending: Tree & { lines: Tree[] };
  chapters: { id: string; steps: (Tree & { id: string; passages: (Tree & Texts)[] })[] }[];
}

it('publishes the story: its facts with its words', () => {
  // A text in parts is one text there.
  const words = JSON.parse(readFileSync('data/words/en/story.json', 'utf8'), (_, value: unknown) =>
    isParts(value) ? plain(value) : value
  ) as Told;
  const facts = JSON.parse(readFileSync('data/story.json', 'utf8')) as Shown;
  const chapters = facts.chapters.map(({ id, steps }) => ({
    id,
    title: words.chapters[id]!.title,
    steps: steps.map((step) => {
      const told = words.chapters[id]!.steps[step.id]!;
      const passages = step.passages.map(({ tag, sentences }, p) => ({
        tag,
        sentences: sentences.map((one, s) => ({ ...one, ...told.passages[p]!.sentences[s] }))
      }));
      return { ...step, ...told, passages };
    })
  }));
  const { lang, labels, ...story } = json('story.json') as Told & { lang: string };
  expect({ ...story, labels: Object.values(labels) }).toEqual({
    ...words,
    cover: { ...facts.cover, ...words.cover },
    chapters,
    ending: {
      ...words.ending,
      ...facts.ending,
      lines: facts.ending.lines.map((line, i) => ({ ...line, ...words.ending.lines[i] }))
    },
    labels: Object.values(words.labels)
  });
  expect(lang).toBe('en');
  // Published names stay.
  expect(labels['text-version']).toBe(words.labels['textVersion']);
});
