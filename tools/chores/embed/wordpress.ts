import { writeFileSync } from 'node:fs';
import { sampleForm } from '../../../src/lib/embed/builder/builder';
import { WORDPRESS_FILE } from '../../../src/lib/embed/snippets/filters';
import { fetchHosts } from './fetch.mjs';
import { askWordpress, NO_WORDPRESS, wordpressFolder } from './wordpress.mjs';

/** Asks a real WordPress what it leaves of our code, and stores the answer with version and day. */
await fetchHosts(console.log);
const folder = wordpressFolder();
if (!folder) {
  console.error(`This ${NO_WORDPRESS}`);
  process.exit(1);
}
const input = sampleForm();
const { version, output } = askWordpress(folder, ['kses'], input);
const answer = {
  version,
  date: new Date().toISOString().slice(0, 10),
  input,
  output
};
writeFileSync(WORDPRESS_FILE, `${JSON.stringify(answer, null, 2)}\n`);
console.log(`WordPress ${version} has answered: ${WORDPRESS_FILE}`);
