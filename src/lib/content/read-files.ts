import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads JSON files as they are on disk, each under its name; nothing is checked.
 *
 * @param files paths below the project root, by name
 * @throws what `JSON.parse` or the file system throws
 */
export function readFiles<Name extends string>(
  files: Record<Name, string>,
  root = process.cwd()
): Record<Name, unknown> {
  return Object.fromEntries(
    Object.entries<string>(files).map(([name, file]) => [
      name,
      JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown
    ])
  ) as Record<Name, unknown>;
}
