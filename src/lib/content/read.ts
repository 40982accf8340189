import { readJsonFile } from './json-file.mjs';
import type { z } from 'zod';
import { checkObject, DataError, type Problem } from './problems.ts';

/** Parsed files under their names, before any check; undefined where a file is missing. */
export type Raw<Name extends string> = Record<Name, unknown>;

/**
 * Reads one JSON file as it is on disk.
 *
 * @param file path below `root`
 * @returns undefined where there is no such file
 * @throws SyntaxError that names the file and the line, where it is not JSON
 */
export function readJson(file: string, root = process.cwd()): unknown {
  return readJsonFile(file, root);
}

/** Reads files under their names; nothing is checked. */
export function readFiles<Name extends string>(
  files: Record<Name, string>,
  root = process.cwd()
): Raw<Name> {
  return Object.fromEntries(
    Object.entries<string>(files).map(([name, file]) => [name, readJson(file, root)])
  ) as Raw<Name>;
}

/**
 * Reads one JSON file that holds an object, and checks it.
 *
 * @param file path below the folder that the program runs in
 * @throws DataError that names each wrong field
 */
export function readChecked<T>(file: string, schema: z.ZodType<T>): T {
  const problems: Problem[] = [];
  const found = checkObject(file, schema, readJson(file), problems);
  if (found === undefined) throw new DataError(problems);
  return found;
}
