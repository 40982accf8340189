import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonFile } from './json-file.mjs';

/**
 * Plain JavaScript: what builds the site reads the editions before anything can be compiled.
 *
 * Folder of the words; each folder in it that holds `edition.json` is an edition.
 */
export const WORDS_FOLDER = 'data/words';

/**
 * The file in which an edition says what it is.
 *
 * @param {string} lang the name of its folder
 */
export const editionFile = (lang) => `${WORDS_FOLDER}/${lang}/edition.json`;

/**
 * What each edition says of itself, by the name of its folder, the one at the root of the site
 * first, then by code; nothing is checked.
 *
 * @param {string} [root] the project's folder
 * @returns {{ folder: string, file: string, info: { lang: string, script: string, default?: boolean } }[]}
 */
export function readEditionFiles(root = process.cwd()) {
  return readdirSync(join(root, WORDS_FOLDER))
    .map((folder) => ({ folder, file: editionFile(folder) }))
    .filter(({ file }) => existsSync(join(root, file)))
    .map((one) => ({ ...one, info: readJsonFile(one.file, root) }))
    .sort(
      (a, b) =>
        Number(Boolean(b.info.default)) - Number(Boolean(a.info.default)) ||
        (a.folder < b.folder ? -1 : 1)
    );
}
