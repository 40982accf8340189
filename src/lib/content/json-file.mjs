import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads one JSON file as it is on disk. Plain JavaScript: what builds the site reads with it before
 * anything can be compiled.
 *
 * @param {string} file path below `root`
 * @param {string} [root] the project's folder
 * @returns {any} undefined where there is no such file
 * @throws {SyntaxError} that names the file and the line, where it is not JSON
 */
export function readJsonFile(file, root = process.cwd()) {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = /** @type {Error} */ (error).message;
    throw new SyntaxError(`${file}, line ${lineOf(said, text)}, is not JSON: ${said}`, {
      cause: error
    });
  }
}

/**
 * Number of the line at which a text stops being JSON, the last one where the engine does not say.
 *
 * @param {string} said the engine's words
 * @param {string} text
 */
function lineOf(said, text) {
  const [, at] = /at position (\d+)/.exec(said) ?? [];
  return text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
}
