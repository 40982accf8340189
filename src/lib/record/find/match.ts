import { withoutJoiners } from '$lib/i18n/joiner';

/** What is asked of a page: words, and a value for each filter that is set. */
export interface Query {
  words: string;
  filters: Record<string, string>;
}

/** What of a row is searched. */
export interface FindRow {
  /** Its text as `normalise` leaves it. */
  text: string;
  /** Its values, by the name of the filter; several are parted by spaces. */
  values: Record<string, string | undefined>;
}

/**
 * A text without case, accents, marks and what holds its lines together: what a reader types and
 * what stands there meet halfway.
 */
export function normalise(text: string): string {
  return withoutJoiners(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

/** The words of a query, each of which a row must hold. */
export const termsOf = ({ words }: Query): string[] =>
  normalise(words).trim().split(' ').filter(Boolean);

/** Whether anything is asked at all. */
export const isAsked = (query: Query): boolean =>
  termsOf(query).length > 0 || Object.keys(query.filters).length > 0;

/** A test of rows: every word, and every filter that is set. */
export function matcher(query: Query): (row: FindRow) => boolean {
  const terms = termsOf(query);
  const filters = Object.entries(query.filters);
  return ({ text, values }) =>
    terms.every((term) => text.includes(term)) &&
    filters.every(([name, value]) => (values[name] ?? '').split(' ').includes(value));
}

/** The name of the words in an address. */
const WORDS = 'q';

/** Reads a query out of an address; names and values that the page does not have are left out. */
export function readQuery(search: string, known: Record<string, readonly string[]>): Query {
  const given = new URLSearchParams(search);
  const filters: Query['filters'] = {};
  for (const [name, values] of Object.entries(known)) {
    const value = given.get(name);
    if (value && values.includes(value)) filters[name] = value;
  }
  return { words: (given.get(WORDS) ?? '').slice(0, 200), filters };
}

/** Writes a query into an address; what else stands in it stays. */
export function writeQuery(search: string, { words, filters }: Query, names: string[]): string {
  const given = new URLSearchParams(search);
  for (const name of [WORDS, ...names]) given.delete(name);
  if (words.trim()) given.set(WORDS, words.trim());
  for (const [name, value] of Object.entries(filters)) given.set(name, value);
  const written = given.toString();
  return written && `?${written}`;
}
