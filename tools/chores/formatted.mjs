import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format } from 'oxfmt';

const CONFIG = new URL('../../.oxfmtrc.json', import.meta.url);

/**
 * Writes a file as `npm run format` leaves it; its folder is made.
 *
 * @param {string} file its ending tells the language
 * @param {string} text
 * @throws {Error} that says where the text is not in that language
 */
export async function writeFormatted(file, text) {
  const { code, errors } = await format(file, text, JSON.parse(readFileSync(CONFIG, 'utf8')));
  if (errors.length) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
}
