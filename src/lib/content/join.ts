import { z } from 'zod';
import { isOrdered, keyOf, homeOf } from '$lib/schema/words';
import { bare, field, holdsWords } from './facts-schema';
import { unknownName, type Problem } from './problems';
import { fit } from './zod-problems';

/** Where words come from, and what they belong to. */
interface Joining {
  /** Path of the file of words below the project root. */
  file: string;
  row: string;
  problems: Problem[];
}
type Path = (string | number)[];
type Tree = Record<string, unknown>;

/**
 * Puts the words of one row to its facts, in the order of the schema's fields. What is missing,
 * misspelt or written for nothing is added to the problems.
 *
 * @param facts the row as `factsSchema(schema)` has checked it
 * @param words the row's words, an object of the same form; undefined where there are none
 * @returns the whole row, valid only if no problem was added
 */
export function joinRow<T>(
  schema: z.ZodType<T>,
  facts: unknown,
  words: unknown,
  joining: Joining
): T {
  return join(schema, facts, words, [], joining) as T;
}

function join(
  schema: z.ZodType,
  facts: unknown,
  words: unknown,
  path: Path,
  joining: Joining
): unknown {
  const one = bare(schema);
  const place = homeOf(one);
  if (place === 'name' && words === undefined && facts !== undefined) return facts;
  if (place) return joinText(schema, one, words, path, joining);
  if (!holdsWords(one) || facts === undefined || facts === null) {
    if (words !== undefined) report(joining, path, 'nothing here has words; take them out');
    return facts;
  }
  if (isOrdered(one)) return joinInOrder(one as z.ZodArray, facts as Tree[], words, path, joining);
  if (words !== undefined && !isTree(words)) {
    report(joining, path, 'must hold texts under their names: { … }');
    return facts;
  }
  if (one instanceof z.ZodObject) return joinFields(one, facts as Tree, words, path, joining);
  if (one instanceof z.ZodRecord) {
    const entries = Object.entries(facts as Tree);
    return Object.fromEntries(joinEntries(field(one.valueType), entries, words, path, joining));
  }
  const list = one as z.ZodArray;
  const key = keyOf(one);
  if (!key) throw new Error(`a list of rows with words needs keyedBy: ${path.join('.')}`);
  const entries = (facts as Tree[]).map((entry) => [String(entry[key]), entry] as const);
  const twice = entries.find(([name], n) => entries.findIndex(([other]) => other === name) !== n);
  if (twice) report(joining, [...path, twice[0]], `two entries have the ${key} "${twice[0]}"`);
  return joinEntries(field(list.element), entries, words, path, joining).map(([, entry]) => entry);
}

/** One text, from the words. */
function joinText(
  schema: z.ZodType,
  bareSchema: z.ZodType,
  words: unknown,
  path: Path,
  joining: Joining
): unknown {
  if (words === undefined) {
    if (schema instanceof z.ZodOptional) return undefined;
    if (schema instanceof z.ZodNullable) return null;
    report(joining, path, 'this text is missing; write it');
    return undefined;
  }
  const found = fit(bareSchema, words, { file: joining.file, row: joining.row });
  for (const problem of found.problems ?? []) {
    const inner = problem.field ? [problem.field] : [];
    joining.problems.push({ ...problem, field: [...path, ...inner].join('.') });
  }
  return found.value;
}

function joinFields(
  schema: z.ZodObject,
  facts: Tree,
  words: Tree | undefined,
  path: Path,
  joining: Joining
): Tree {
  const shape = schema.shape as Record<string, z.ZodType>;
  const names = Object.keys(shape).filter((name) => holdsWords(shape[name]!));
  reportUnknown('text', Object.keys(words ?? {}), names, path, joining);
  const joined: Tree = {};
  for (const [name, inner] of Object.entries(shape)) {
    const own = names.includes(name) ? words?.[name] : undefined;
    const value = join(inner, facts[name], own, [...path, name], joining);
    if (value !== undefined) joined[name] = value;
  }
  return joined;
}

/** A list whose words stand in its order. */
function joinInOrder(
  list: z.ZodArray,
  entries: Tree[],
  words: unknown,
  path: Path,
  joining: Joining
): unknown[] {
  const texts: unknown[] = Array.isArray(words) ? words : [];
  if (!Array.isArray(words)) report(joining, path, 'must hold texts in order: [ … ]');
  else if (texts.length !== entries.length) {
    report(joining, path, `has ${texts.length} entries; the facts have ${entries.length} here`);
  }
  return entries.map((entry, n) =>
    n < texts.length ? join(field(list.element), entry, texts[n], [...path, n], joining) : entry
  );
}

function joinEntries(
  schema: z.ZodType,
  entries: readonly (readonly [string, unknown])[],
  words: Tree | undefined,
  path: Path,
  joining: Joining
): [string, unknown][] {
  const names = entries.map(([name]) => name);
  reportUnknown('entry', Object.keys(words ?? {}), names, path, joining);
  return entries.map(([name, facts]) => [
    name,
    join(schema, facts, words?.[name], [...path, name], joining)
  ]);
}

/** Reports words under a name that the facts do not have. */
function reportUnknown(
  kind: string,
  found: string[],
  known: string[],
  path: Path,
  joining: Joining
): void {
  for (const name of found) {
    if (!known.includes(name)) report(joining, [...path, name], unknownName(kind, name, known));
  }
}

function report({ file, row, problems }: Joining, path: Path, message: string): void {
  problems.push({ file, row, field: path.join('.'), message, form: true });
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
