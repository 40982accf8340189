import type { EditionInfo } from '$lib/schema/edition';
import { typefaceFiles, type TypefaceFile } from '$lib/schema/typeface-files';
import { typefaces, type Typefaces } from '$lib/schema/typefaces';
import { editionFile } from './edition-files.mjs';
import { DataError, unknownName } from './problems';
import { readChecked } from './read';

const FILE = 'data/typefaces.json';
let known: Typefaces | undefined;

/** The files of an edition's type, in the order in which letters are looked for. */
export type TypeFiles = Record<'sans' | 'serif', TypefaceFile[]>;

/**
 * The typefaces in which an edition sets its titles and pictures.
 *
 * @throws DataError when the file does not fit, or names no typefaces for the edition's script
 */
export function typefacesOf({ lang, script }: Pick<EditionInfo, 'lang' | 'script'>): TypeFiles {
  known ??= readChecked(FILE, typefaces);
  const rows = known;
  if (Object.hasOwn(rows, script)) {
    return {
      sans: typefaceFiles(rows, script, 'sans'),
      serif: typefaceFiles(rows, script, 'serif')
    };
  }
  const message = `${FILE} has ${unknownName('script', script, Object.keys(rows))}`;
  throw new DataError([{ file: editionFile(lang), row: 'file', field: 'script', message }]);
}
