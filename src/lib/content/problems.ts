import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';

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

/** `data/map/scenes.json › signing › fit: no place "pyongang"; did you mean "pyongyang"?` */
export function describeProblem({ file, row, field, message }: Problem): string {
  return `  ${file} › ${row}${field ? ` › ${field}` : ''}: ${message}`;
}

/**
 * The candidate most like `name`, or undefined when none is near enough to be a likely slip: a
 * name that goes on where `name` stops, or one with no more than half of its letters changed.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates];
  if (!list.length) return undefined;
  const longer = name.length > 3 ? list.filter((candidate) => candidate.startsWith(name)) : [];
  if (longer.length) return closest(name, longer);
  const best = closest(name, list);
  return distance(name, best) <= Math.max(2, Math.ceil(name.length / 2)) ? best : undefined;
}

/** Sentence for an id that names nothing: `no place "pyongang"; did you mean "pyongyang"?` */
export function unknownName(kind: string, name: string, candidates: Iterable<string>): string {
  const list = [...candidates];
  const guess = nearest(name, list);
  if (guess) return `no ${kind} "${name}"; did you mean "${guess}"?`;
  return `no ${kind} "${name}"${list.length ? `; the nearest is "${closest(name, list)}"` : ''}`;
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
    // With the input, the message can name the nearest allowed value.
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) rows.push(result.data);
    else problems.push(...zodProblems(file, row, result.error));
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
  // With the input, the message can name the nearest allowed value.
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return result.data;
  problems.push(...zodProblems(file, 'file', result.error));
  return undefined;
}

/** Turns a schema's complaints into problems of one row. */
export function zodProblems(file: string, row: string, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        row,
        field: [...issue.path, key].join('.'),
        message: 'this field is not known here'
      }));
    }
    if (issue.code === 'invalid_union') return unionProblems(file, row, field, issue);
    return [{ file, row, field, message: enumHint(issue) }];
  });
}

/** What is wrong with a value by that form of it which it comes nearest to. */
function unionProblems(
  file: string,
  row: string,
  field: string,
  issue: z.core.$ZodIssueInvalidUnion
): Problem[] {
  const forms = issue.errors.filter(
    ([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0)
  );
  if (!forms[0]) return [{ file, row, field, message: issue.message }];
  return zodProblems(file, row, { issues: forms[0] } as z.ZodError).map((problem) => ({
    ...problem,
    field: [field, problem.field].filter(Boolean).join('.')
  }));
}

function enumHint(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value') return issue.message;
  const values = issue.values.map(String);
  const guess = typeof issue.input === 'string' ? nearest(issue.input, values) : undefined;
  return `must be one of ${values.join(', ')}${guess ? `; did you mean "${guess}"?` : ''}`;
}
