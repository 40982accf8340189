import { editionSchema, type EditionInfo } from '$lib/schema/edition';
import { readEditionFiles, WORDS_FOLDER } from './edition-files.mjs';
import { checkObject, DataError, unknownName, type Problem } from './problems';

/**
 * The editions of the site, the default one first, then by code.
 *
 * @throws DataError when a file is broken or no edition, or more than one, is the default
 */
export function readEditions(root = process.cwd()): EditionInfo[] {
  const found = readEditionFiles(root).map(({ folder, file, info }) => {
    const problems: Problem[] = [];
    const found = checkObject(file, editionSchema, info, problems);
    if (found && found.lang !== folder) {
      const message = `must be "${folder}", the name of its folder`;
      problems.push({ file, row: 'file', field: 'lang', message });
    }
    if (!found || problems.length) throw new DataError(problems);
    return found;
  });
  const defaults = found.filter((one) => one.default);
  if (defaults.length !== 1) {
    const message = `one edition must say "default": true; ${defaults.length} do`;
    throw new DataError([{ file: WORDS_FOLDER, row: 'edition.json', field: 'default', message }]);
  }
  return found;
}

let known: EditionInfo[] | undefined;

/** The editions of the site, read once, the default one first. */
export const editions = (): EditionInfo[] => (known ??= readEditions());

/** Codes of the editions, the default one first. */
export const editionCodes = (): string[] => editions().map(({ lang }) => lang);

/** Code of the edition at the root of the site. */
export const defaultEdition = (): string => editions()[0]!.lang;

/**
 * What an edition says of itself.
 *
 * @throws RangeError when there is no such edition
 */
export function editionInfo(lang: string): EditionInfo {
  const found = editions().find((one) => one.lang === lang);
  if (!found) throw new RangeError(unknownName('edition', lang, editionCodes()));
  return found;
}
