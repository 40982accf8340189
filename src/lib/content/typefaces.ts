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
 * A script that borrows Latin letters for its titles has them in its own files too, and figures with
 * them: a text of a picture or a sheet is all of one type. The rasteriser mixes up two within a line.
 */
function ownFirst(rows: Typefaces, script: string, of: 'sans' | 'serif'): TypefaceFile[] {
  const files = typefaceFiles(rows, script, of);
  const own = rows[script]!.subsets.length;
  return rows[script]!.first ? [...files.slice(-own), ...files.slice(0, -own)] : files;
}

/**
 * The typefaces in which an edition sets its titles and pictures.
 *
 * @throws DataError when the file does not fit, or names no typefaces for the edition's script
 */
export function typefacesOf({ lang, script }: Pick<EditionInfo, 'lang' | 'script'>): TypeFiles {
  known ??= readChecked(FILE, typefaces);
  const rows = known;
  if (Object.hasOwn(rows, script)) {
    return { sans: ownFirst(rows, script, 'sans'), serif: ownFirst(rows, script, 'serif') };
  }
  const message = `${FILE} has ${unknownName('script', script, Object.keys(rows))}`;
  throw new DataError([{ file: editionFile(lang), row: 'file', field: 'script', message }]);
}
