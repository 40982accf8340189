import { readDetail, readPolicy } from './policy';
import { thin } from './simplify';
import { readCountries } from './source';
import { splitByPolicy } from './split';

/**
 * The text of `data/geo/world.topo.json`: the repaired, thinned world as TopoJSON. The same
 * source, policy and detail give the same bytes.
 */
export function buildWorld(): string {
  const policy = readPolicy();
  const world = thin(splitByPolicy(readCountries(), policy), policy, readDetail());
  return `${JSON.stringify(world)}\n`;
}
