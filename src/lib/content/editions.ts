import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DataError, zodProblems } from './problems';

/** Folder of the words; each folder in it that holds `edition.json` is an edition. */
export const WORDS_FOLDER = 'data/words';

const editionSchema = z.strictObject({
  /** BCP 47 code, which is also the name of the folder and the first part of its addresses. */
  lang: z.string().regex(/^[a-z]{2,3}$/, 'a code of two or three small letters'),
  /** The language's own name for itself. */
  name: z.string().min(1),
  /** The edition at the root of the site: exactly one has it. */
  default: z.literal(true).optional()
});
export type EditionInfo = z.infer<typeof editionSchema>;

/**
 * The editions of the site, the default one first, then by code.
 *
 * @throws DataError when a file is broken or no edition, or more than one, is the default
 */
export function readEditions(root = process.cwd()): EditionInfo[] {
  const folder = join(root, WORDS_FOLDER);
  const found = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'edition.json')))
    .map((name) => readEdition(root, name));
  const defaults = found.filter((one) => one.default);
  if (defaults.length !== 1) {
    const message = `one edition must say "default": true; ${defaults.length} do`;
    throw new DataError([{ file: WORDS_FOLDER, row: 'edition.json', field: 'default', message }]);
  }
  return found.sort(
    (a, b) => Number(!!b.default) - Number(!!a.default) || a.lang.localeCompare(b.lang)
  );
}

function readEdition(root: string, name: string): EditionInfo {
  const file = `${WORDS_FOLDER}/${name}/edition.json`;
  const raw: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
  const result = editionSchema.safeParse(raw, { reportInput: true });
  if (!result.success) throw new DataError(zodProblems(file, name, result.error));
  if (result.data.lang !== name) {
    const message = `must be "${name}", the name of its folder`;
    throw new DataError([{ file, row: name, field: 'lang', message }]);
  }
  return result.data;
}

/** Codes of the editions, the default one first. */
export function editionCodes(): string[] {
  return readEditions().map(({ lang }) => lang);
}

/** Code of the edition at the root of the site. */
export function defaultEdition(): string {
  return editionCodes()[0]!;
}
