import { writeFileSync } from 'node:fs';
import { buildWorld } from './build';

const target = new URL('../../../data/geo/world.topo.json', import.meta.url);
const text = buildWorld();
writeFileSync(target, text);
console.log(`data/geo/world.topo.json: ${text.length} bytes`);
