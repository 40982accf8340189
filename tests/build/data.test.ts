import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const NAMES = ['claims', 'treaties', 'clauses', 'ledger', 'timeline', 'arguments', 'sources'];
const read = (file: string) => readFileSync(`build/data/${file}`, 'utf8');
const json = (file: string) => JSON.parse(read(file)) as unknown;
const rowsOf = (name: string) => json(`${name}.json`) as Record<string, unknown>[];
const inData = (name: string) =>
  JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as Record<string, unknown>[];

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

describe.each(NAMES)('open data: %s', (name) => {
  const byId = (rows: Record<string, unknown>[]) =>
    rows.toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));

  it('holds the rows of data/ and nothing else', () => {
    expect(byId(rowsOf(name))).toEqual(byId(inData(name)));
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
  const korean = inData('sources').find(({ language }) => language === 'ko')!;
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

interface Labelled {
  labels: Record<string, string>;
}

it('publishes the story’s words', () => {
  const words = JSON.parse(readFileSync('data/words/en/story.json', 'utf8')) as Labelled;
  const { lang, labels, ...story } = json('story.json') as Labelled & { lang: string };
  expect({ ...story, labels: Object.values(labels) }).toEqual({
    ...words,
    labels: Object.values(words.labels)
  });
  expect(lang).toBe('en');
  // Published names stay.
  expect(labels['text-version']).toBe(words.labels['textVersion']);
});
