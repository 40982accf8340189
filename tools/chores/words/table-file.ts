import { existsSync, readFileSync } from 'node:fs';

/**
 * The text of a table that somebody saved.
 *
 * @param path as it was typed
 * @throws Error that says how to save it, where it is missing or not in UTF-8
 */
export function readTableFile(path: string): string {
  if (!existsSync(path)) throw new Error(`there is no file ${path}: is its name right?`);
  return decodeTable(readFileSync(path), path);
}

/** The text of a table; `name` is for the message. */
export function decodeTable(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(
      `${name} is not in UTF-8, so its letters cannot be read; nothing was taken in. ` +
        'Save it again as “CSV UTF-8” (in Excel under file type, elsewhere under encoding)'
    );
  }
}
