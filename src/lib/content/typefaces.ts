import type { EditionInfo } from '$lib/schema/edition';
import { typefaces, type Typefaces } from '$lib/schema/typefaces';
import { editionFile } from './edition-files.mjs';
import { DataError, unknownName } from './problems';
import { readChecked } from './read';

const FILE = 'data/typefaces.json';
let known: Record<string, Typefaces> | undefined;

/**
 * The typefaces in which an edition sets its titles and pictures.
 *
 * @throws DataError when the file does not fit, or names no typefaces for the edition's script
 */
export function typefacesOf({ lang, script }: EditionInfo): Typefaces {
  known ??= readChecked(FILE, typefaces);
  const found = known[script];
  if (found) return found;
  const message = `${FILE} has ${unknownName('script', script, Object.keys(known))}`;
  throw new DataError([{ file: editionFile(lang), row: 'file', field: 'script', message }]);
}
