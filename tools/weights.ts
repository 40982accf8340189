import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { builtPages, weigh } from '../tests/support/weights';

const FILE = 'tests/build/weights.json';

/** Stores what the built pages weigh now, so that growth is noticed later. */
async function store() {
  const weights = Object.fromEntries(builtPages().map((page) => [page, weigh(page)]));
  const text = await format(JSON.stringify(weights), {
    ...(await resolveConfig(FILE)),
    parser: 'json'
  });
  writeFileSync(FILE, text);
  console.log(`${Object.keys(weights).length} pages weighed`);
}
void store();
