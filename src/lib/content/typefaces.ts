import type { EditionInfo } from '$lib/schema/edition';
import { typefaces, type Typefaces } from '$lib/schema/typefaces';
import { DataError, unknownName } from './problems';
import { readChecked } from './read';

const FILE = 'data/typefaces.json';
let known: Record<string, Typefaces> | undefined;

/**
 * The typefaces in which an edition sets its titles and pictures.
 *
 * @throws DataError when the file does not fit, or has none for the edition's script
 */
export function typefacesOf({ lang, script }: EditionInfo): Typefaces {
  known ??= readChecked(FILE, typefaces);
  const found = known[script];
  if (found) return found;
  const message = unknownName('script', script, Object.keys(known));
  throw new DataError([{ file: FILE, row: lang, field: 'script', message }]);
}
