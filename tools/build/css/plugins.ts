import type { Plugin } from 'postcss';
import { readJsonFile } from '../../../src/lib/content/json-file.mjs';
import { COUNTERS, KINDS, RECORDS } from '../../../src/lib/schema/record-terms.ts';
import { ACTORS, TAGS } from '../../../src/lib/schema/map-terms.ts';
import { rowsOf } from '../../../src/lib/schema/slug.ts';
import { each } from '../../../src/lib/styles/each.ts';
import { namedMedia } from '../shared-values.ts';
import { flattenLayers } from './layers.mjs';
import { mixes } from './mixes.ts';
import { mixins } from './mixins.ts';

/** What sheets may repeat their rules for. */
export function sets() {
  const treaties = readJsonFile('data/record/treaties.json') as { id: string }[];
  return {
    actor: rowsOf(ACTORS),
    tag: rowsOf(TAGS),
    kind: rowsOf(KINDS),
    record: rowsOf(RECORDS),
    counter: rowsOf(COUNTERS),
    treaty: rowsOf(treaties.map(({ id }) => id))
  };
}

/** What turns our sheets into what browsers get, in order. */
export const cssPlugins = (): Plugin[] => [
  each(sets()),
  mixins(),
  namedMedia(),
  flattenLayers(),
  mixes()
];
