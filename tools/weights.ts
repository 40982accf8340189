import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { builtPages, weigh } from '../tests/support/weights';

/** Stores what the built pages weigh now, so that growth is noticed later. */
async function store() {
  const weights = Object.fromEntries(builtPages().map((page) => [page, weigh(page)]));
  const text = await format(JSON.stringify(weights), { parser: 'json', printWidth: 120 });
  writeFileSync('tests/build/weights.json', text);
  console.log(`${Object.keys(weights).length} pages weighed`);
}
void store();
