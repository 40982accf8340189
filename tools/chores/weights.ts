import { join } from 'node:path';
import { builtPages, plainName, resources, sent, weigh } from '../../tests/support/weights';
import { writeFormatted } from './formatted.mjs';

const PAGES = 'tests/build/weights.json';
const FILES = 'tests/build/file-weights.json';

/** Stores what the built pages weigh now, so that growth is noticed later. */
async function store() {
  const weights = Object.fromEntries(builtPages().map((page) => [page, weigh(page)]));
  const paths = [...new Set(builtPages().flatMap(resources))].sort();
  const files: Record<string, number[]> = {};
  for (const path of paths) (files[plainName(path)] ??= []).push(sent(join('build', path)));
  await writeFormatted(PAGES, JSON.stringify(weights));
  await writeFormatted(FILES, JSON.stringify(files));
  console.log(`${Object.keys(weights).length} pages weighed`);
}

void store();
