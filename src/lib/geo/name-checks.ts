import { geoContains, geoDistance } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import policy from '../../../data/geo/policy.json' with { type: 'json' };
import { LEVEL_NAMES, shapeAt } from './layers';
import type { NameRow, NameRows } from './name-rows';
import { EARTH_KM, type LonLat } from './plane';

/** A lake's or river's name stands no farther than this from it, in km. */
const BESIDE_KM = 260;
/** Shapes that together are all land. */
const ALL_LAND = [...Object.keys(policy.actors), 'kurils', 'land'];
const CODES = [...Object.keys(policy.actors), ...Object.keys(policy.neighbours)];

/** Words of one language: one name, or two where states disagree. */
export type AtlasWords = Readonly<Record<string, string | readonly string[]>>;

/**
 * What is wrong with the spots and the views of the names, one sentence each with the row and what
 * would be right; none if all is well. Checked against the shapes that ship, base and fine.
 *
 * @param views ids of the views that exist
 */
export function checkSpots({ names, views: lists }: NameRows, views: readonly string[]): string[] {
  const problems = names.flatMap((row) =>
    row.spots.flatMap((spot, i) => {
      const on = 'on' in spot ? spot.on : 'sea';
      const at: LonLat = [spot.at[0], spot.at[1]];
      const found = [...standing(on, at), ...belonging(row, at)];
      return found.map((text) => `"${row.id}", spot ${i + 1} at ${at.join(', ')}: ${text}`);
    })
  );
  const ids = new Set(names.map(({ id }) => id));
  if (ids.size < names.length) problems.push('two names have one id');
  const used = new Set<string>();
  for (const [view, { all, wide }] of Object.entries(lists)) {
    if (!views.includes(view))
      problems.push(`there is no view "${view}"; give ${views.join(', ')}`);
    for (const id of [...all, ...wide]) {
      if (!ids.has(id)) problems.push(`view "${view}" names "${id}", which is no row`);
      used.add(id);
    }
  }
  for (const id of ids) if (!used.has(id)) problems.push(`"${id}" is named in no view`);
  return problems.map((text) => `data/geo/names.json: ${text}`);
}

/** Whether the spot lies on the land or water that its row says. */
function standing(on: string, at: LonLat): string[] {
  for (const level of LEVEL_NAMES) {
    const contains = (name: string) => {
      const shape = shapeAt(level, name) as MultiPolygon | undefined;
      return shape !== undefined && geoContains(shape, [...at]);
    };
    if (on === 'sea' ? !ALL_LAND.some(contains) : contains(on)) continue;
    const found = [...CODES, ...ALL_LAND].find(contains);
    const place = found === 'land' ? 'a country without a code' : (found ?? 'open water');
    const wanted = on === 'sea' ? 'in open water' : `inside ${on}`;
    return [`lies in ${place} (${level} shapes); it must lie ${wanted}`];
  }
  return [];
}

/** Whether the spot lies where the named thing is. */
function belonging(row: NameRow, at: LonLat): string[] {
  if (row.class === 'sea') {
    const [west, south, east, north] = row.within;
    const lon = at[0] < west ? at[0] + 360 : at[0];
    const inside = lon >= west && lon <= east && at[1] >= south && at[1] <= north;
    return inside ? [] : [`lies outside the sea's box ${row.within.join(', ')}`];
  }
  if (row.class === 'neighbour') return [];
  const shape = shapeAt('fine', row.of);
  if (!shape) return [`the map file has no "${row.of}"`];
  const points = (
    shape.type === 'MultiPolygon' ? shape.coordinates.flat(2) : shape.coordinates.flat(1)
  ) as Position[];
  const km = Math.min(...points.map((p) => geoDistance(p as [number, number], [...at]))) * EARTH_KM;
  return km <= BESIDE_KM
    ? []
    : [`is ${Math.round(km)} km from ${row.of}; ${BESIDE_KM} is the most`];
}

/**
 * What is wrong with the words of one language: a name missing or unknown, a disputed sea without
 * its two names, two names out of alphabetical order.
 */
export function checkWords({ names }: NameRows, words: AtlasWords, lang: string): string[] {
  const { compare } = new Intl.Collator(lang);
  const problems = names.flatMap((row) => {
    const word = words[row.id];
    const two = typeof word === 'object' ? word : undefined;
    if (!word?.length) return [`"${row.id}" has no name`];
    if (two && (two.length !== 2 || compare(two[0]!, two[1]!) >= 0)) {
      return [`"${row.id}" has two names, in the alphabetical order of the language`];
    }
    if (row.class === 'sea' && row.disputed && !two) {
      return [`"${row.id}" has a disputed name: give both, or take the sea out of every view`];
    }
    return [];
  });
  const ids = new Set(names.map(({ id }) => id));
  for (const id of Object.keys(words)) if (!ids.has(id)) problems.push(`"${id}" is no name's id`);
  return problems.map((text) => `data/words/${lang}/atlas.json: ${text}`);
}
