import { z } from 'zod';
import type { Content } from '$lib/content/content';
import { oncePerEdition } from '$lib/content/once';
import { toCsv } from './csv';
import { TABLES, type Table } from '$lib/schema/tables';
import { isParts, isProse } from '$lib/schema/words';
import { plain } from '$lib/content/since';

/** One published file. */
export interface OpenFile {
  type: string;
  body: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const print = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The rows of a table, or the one object that the file holds. */
export function rowsOf(content: Content, name: string): unknown {
  const { evidence, story, lang } = content;
  const rows: Record<string, unknown> = {
    story: { lang, ...story, labels: publishedLabels(story.labels) },
    claims: [...evidence.claims.values()],
    // Clauses are a table of their own.
    treaties: [...evidence.treaties.values()].map((row) =>
      Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'clauses'))
    ),
    clauses: [...evidence.treaties.values()].flatMap(({ clauses }) => clauses),
    ledger: [...evidence.ledger.values()],
    denials: [...evidence.denials.values()],
    routes: evidence.routes,
    timeline: evidence.timeline,
    arguments: evidence.arguments,
    sources: [...evidence.sources.values()]
  };
  return published(rows[name]);
}

/** A value as it is published: a text in parts is one text there. */
function published(value: unknown): unknown {
  if (isParts(value)) return plain(value);
  if (Array.isArray(value)) return value.map(published);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, published(inner)])
  );
}

/** The JSON Schema of a type as it is published. */
function jsonSchema(type: z.ZodType) {
  return z.toJSONSchema(type, {
    // Checks in code, such as the number of words, have no JSON Schema: the rest has.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (!isProse(zodSchema)) return;
      delete jsonSchema.anyOf;
      Object.assign(jsonSchema, { type: 'string', minLength: 1 });
    }
  });
}

/** The labels under the names they were first published with: `text-version` for `textVersion`. */
function publishedLabels(labels: object): object {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(labels).map(([name, text]) => [kebab(name), text]));
}

/** JSON Schema of a published file. */
export function schemaOf({ name, row }: Table): object {
  return jsonSchema(name === 'story' ? row : z.array(row));
}

/** Fields of every table: type, whether they may be left out, and what they mean. */
export function dictionaryOf({ words }: Content) {
  return {
    licence: 'CC BY 4.0; quoted phrases are not covered',
    tables: TABLES.map(({ name, row, csv }) => ({
      name,
      files: [`${name}.json`, ...(csv ? [`${name}.csv`] : []), `${name}.schema.json`],
      fields: Object.entries(row.shape).map(([field, type]) => ({
        field,
        means: words.dictionary[name][field]!,
        type: typeName(type as z.ZodType),
        required: !(type as z.ZodType).safeParse(undefined).success
      }))
    }))
  };
}

/** A type as the dictionary words it, such as `string`, `list` or `number or null`. */
function typeName(type: z.ZodType): string {
  const json = jsonSchema(type);
  const kinds = [json, ...(json.anyOf ?? [])].flatMap((one) =>
    typeof one === 'object' && one.type ? [one.type].flat() : []
  );
  if (json.const !== undefined) return JSON.stringify(json.const);
  return kinds.map((kind) => (kind === 'array' ? 'list' : kind)).join(' or ') || 'any';
}

const DICTIONARY = 'dictionary.json';

/** Names of everything under `/data/`. */
export const openFileNames = (): string[] => [
  ...TABLES.flatMap(({ name, csv }) => [
    `${name}.json`,
    `${name}.schema.json`,
    ...(csv ? [`${name}.csv`] : [])
  ]),
  DICTIONARY
];

/** Everything under `/data/`, by file name. */
export const openFiles = oncePerEdition((content): Map<string, OpenFile> => {
  const files = new Map<string, OpenFile>();
  for (const table of TABLES) {
    const rows = rowsOf(content, table.name);
    files.set(`${table.name}.json`, { type: JSON_TYPE, body: print(rows) });
    files.set(`${table.name}.schema.json`, { type: JSON_TYPE, body: print(schemaOf(table)) });
    if (table.csv) {
      const body = toCsv(Object.keys(table.row.shape), rows as Record<string, unknown>[]);
      files.set(`${table.name}.csv`, { type: 'text/csv; charset=utf-8', body });
    }
  }
  files.set(DICTIONARY, { type: JSON_TYPE, body: print(dictionaryOf(content)) });
  return files;
});
