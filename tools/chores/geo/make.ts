import { writeFileSync } from 'node:fs';
import { buildWorld, fullWorld } from './build';

const full = fullWorld();
for (const [level, name] of [
  ['base', 'world.topo.json'],
  ['fine', 'fine.topo.json']
] as const) {
  const text = buildWorld(level, full);
  writeFileSync(new URL(`../../../data/geo/${name}`, import.meta.url), text);
  console.log(`data/geo/${name}: ${text.length} bytes`);
}
