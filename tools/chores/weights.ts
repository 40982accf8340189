import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { join } from 'node:path';
import { builtPages, plainName, resources, sent, weigh } from '../../tests/support/weights';

const PAGES = 'tests/build/weights.json';
const FILES = 'tests/build/file-weights.json';

/** Stores what the built pages weigh now, so that growth is noticed later. */
async function store() {
  const weights = Object.fromEntries(builtPages().map((page) => [page, weigh(page)]));
  const paths = [...new Set(builtPages().flatMap(resources))].sort();
  const files: Record<string, number[]> = {};
  for (const path of paths) (files[plainName(path)] ??= []).push(sent(join('build', path)));
  await write(PAGES, weights);
  await write(FILES, files);
  console.log(`${Object.keys(weights).length} pages weighed`);
}

/** Writes JSON as the formatter leaves it. */
async function write(file: string, data: object) {
  const options = { ...(await resolveConfig(file)), parser: 'json' };
  writeFileSync(file, await format(JSON.stringify(data), options));
}
void store();
