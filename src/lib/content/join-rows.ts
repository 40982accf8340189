import type { z } from 'zod';
import { isTree, joinRow } from './join';
import { unknownName, type Problem } from './problems';

/** A table of facts with its words in one language. */
export interface TableSource {
  /** Paths below the project root. */
  files: { facts: string; words: string };
  /** Rows that fit the schema of facts. */
  rows: readonly { id: string }[];
  /** Ids of all rows, also of those that do not fit: their words are not dead. */
  ids: Iterable<string>;
  /** The parsed file of words. */
  words: unknown;
}

/**
 * Joins the rows of a table with their words, by the id of the row. Rows without words, words
 * without a row, and every fault inside are added to the problems.
 *
 * @param schema of the whole row
 * @returns the whole rows in the order of the facts; only those without a fault
 */
export function joinRows<T>(
  schema: z.ZodType<T>,
  { files, rows, ids, words }: TableSource,
  problems: Problem[]
): T[] {
  const file = files.words;
  if (!isTree(words)) {
    const message = words === undefined ? 'this file is missing' : 'must hold rows by id: { … }';
    problems.push({ file, row: 'file', field: '', message });
    return [];
  }
  const known = new Set(ids);
  for (const id of Object.keys(words)) {
    if (known.has(id)) continue;
    const message = `${files.facts} has ${unknownName('row', id, known)}`;
    problems.push({ file, row: id, field: '', message, form: true });
  }
  return rows.flatMap((row) => {
    const found: Problem[] = [];
    const whole = joinRow(schema, row, words[row.id], { file, row: row.id, problems: found });
    if (words[row.id] === undefined && found.length) {
      const missing = found.map(({ field }) => field).filter(Boolean);
      const message = `this row of ${files.facts} has no words yet${missing.length ? `; write ${missing.join(', ')}` : ''}`;
      problems.push({ file, row: row.id, field: '', message, form: true });
    } else problems.push(...found);
    return found.length ? [] : [whole];
  });
}

/** Ids of the rows of a parsed file, whatever else is wrong with them. */
export function idsOf(raw: unknown): string[] {
  if (!Array.isArray(raw)) return [];
  const ids = raw.map((row: unknown) => (row as { id?: unknown } | null)?.id);
  return ids.filter((id) => typeof id === 'string');
}
