import { readFileSync } from 'node:fs';
import { links as schema, type Links } from '$lib/schema/links';

const FILE = 'data/record/links.json';
let read: Links | undefined;

/**
 * What is known of the addresses of the sources, by the id of the source.
 *
 * @throws Error that names the file when it holds anything else
 */
export function links(): Links {
  if (!read) {
    const result = schema.safeParse(JSON.parse(readFileSync(FILE, 'utf8')));
    if (!result.success) throw new Error(`${FILE}: ${result.error.message}`);
    read = result.data;
  }
  return read;
}
