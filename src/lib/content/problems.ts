import type { z } from 'zod';
import { fit } from './zod-problems.ts';

export { nearest, unknownName } from './nearest.ts';

/** One thing that is wrong in `data/`, told so that an editor can mend it without reading code. */
export interface Problem {
  /** Path below the project root, such as `data/map/scenes.json`. */
  file: string;
  /** Id of the row, or its position (`row 3`) where it has no readable id. */
  row: string;
  /** Field inside the row, dotted: `passages.0.text`. */
  field: string;
  /** What is wrong and what would be right, in one sentence. */
  message: string;
  /** Whether something is missing, too much or not of the right form, whatever it says. */
  form?: true;
}

/** Thrown once with everything that is wrong, so that a broken row stops the build. */
export class DataError extends Error {
  constructor(readonly problems: Problem[]) {
    super(
      `The data has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n` +
        problems.map(describeProblem).join('\n')
    );
    this.name = 'DataError';
  }
}

/** Whether an error tells of the data: of its rows, of names on the map, or that a file is not JSON. */
export const isDataError = (error: unknown): error is Error =>
  error instanceof DataError || (error instanceof Error && error.message.startsWith('data/'));

/** `data/map/scenes.json › signing › fit: no place "pyongang"; did you mean "pyongyang"?` */
export function describeProblem({ file, row, field, message }: Problem): string {
  return `  ${file} › ${row}${field ? ` › ${field}` : ''}: ${message}`;
}

/**
 * Checks a list of rows against a schema and reports duplicate ids. Problems are added to
 * `problems`; only rows that fit are returned, so that the other checks can still run.
 *
 * @param file path below the project root, for the messages
 * @param schema schema of one row, which must have an `id`
 * @param raw the parsed JSON
 */
export function checkRows<T extends { id: string }>(
  file: string,
  schema: z.ZodType<T>,
  raw: unknown,
  problems: Problem[]
): T[] {
  if (!Array.isArray(raw)) {
    const message = raw === undefined ? 'this file is missing' : 'must be a list of rows: [ … ]';
    problems.push({ file, row: 'file', field: '', message });
    return [];
  }
  const rows: T[] = [];
  const seen = new Set<string>();
  raw.forEach((value: unknown, index) => {
    const id = (value as { id?: unknown } | null)?.id;
    const row = typeof id === 'string' && id ? id : `row ${index + 1}`;
    if (seen.has(row)) {
      problems.push({ file, row, field: 'id', message: `the id "${row}" is used twice` });
    }
    seen.add(row);
    const found = fit(schema, value, { file, row });
    if (found.problems) problems.push(...found.problems);
    else rows.push(found.value);
  });
  return rows;
}

/**
 * Checks a file that holds one object. Problems are added to `problems`.
 *
 * @param raw the parsed JSON, undefined where the file is missing
 */
export function checkObject<T>(
  file: string,
  schema: z.ZodType<T>,
  raw: unknown,
  problems: Problem[]
): T | undefined {
  if (raw === undefined) {
    problems.push({ file, row: 'file', field: '', message: 'this file is missing' });
    return undefined;
  }
  const found = fit(schema, raw, { file, row: 'file' });
  problems.push(...(found.problems ?? []));
  return found.value;
}
