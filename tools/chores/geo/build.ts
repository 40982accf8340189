import { readBorderRows, readOblastRows } from './border-rows';
import { readInnerLines } from './oblasts';
import { readDetail, readPolicy, type LevelName } from './policy';
import { thin } from './simplify';
import { readCountries } from './source';
import { splitByPolicy, type World } from './split';
import { readWaterRows } from './water-rows';

/** The repaired world at full detail, dealt out as the rows of `data/geo/` say. */
export function fullWorld(): World {
  return splitByPolicy(readCountries(), {
    policy: readPolicy(),
    borders: readBorderRows(),
    oblasts: readOblastRows(),
    innerLines: readInnerLines(),
    water: readWaterRows()
  });
}

/**
 * One level of detail as the text of a TopoJSON file. The same source and rows give the same bytes.
 */
export function buildWorld(level: LevelName, full = fullWorld()): string {
  const detail = readDetail(level);
  const far = readWaterRows().rivers.filter((row) => row.class === 'far');
  const left = detail.rivers === 'all' ? [] : far.map(({ id }) => `river-${id}`);
  const objects = Object.fromEntries(
    Object.entries(full.objects).filter(([name]) => !left.includes(name))
  );
  return `${JSON.stringify(thin({ ...full, objects }, readPolicy(), detail))}\n`;
}
