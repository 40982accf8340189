import { geoArea, geoContains, geoDistance, geoInterpolate } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import policy from '../../data/geo/policy.json';
import { LEVEL_NAMES, shapeAt, shapeRuns, type Level } from '../../src/lib/geo/layers';
import { distanceFromCentre, EARTH_KM, project, type LonLat } from '../../src/lib/geo/plane';
import { ACTORS } from '../../src/lib/schema/map-terms';
import { inRings } from '../support/shapes';

/** Total areas in km² as statistical offices give them, and a capital. */
const NEIGHBOURS: Record<string, [area: number, capital: LonLat]> = {
  AUT: [83_879, [16.37, 48.21]],
  BGR: [110_994, [23.32, 42.7]],
  BLR: [207_600, [27.56, 53.9]],
  CAN: [9_984_670, [-75.7, 45.42]],
  CHN: [9_596_961, [116.4, 39.9]],
  CZE: [78_871, [14.42, 50.09]],
  DEU: [357_022, [13.4, 52.52]],
  FIN: [338_455, [24.94, 60.25]],
  GEO: [69_700, [44.79, 41.72]],
  GRL: [2_166_086, [-45.0, 72.0]],
  HUN: [93_030, [19.04, 47.5]],
  IRN: [1_648_195, [51.39, 35.69]],
  JPN: [377_975, [139.5, 35.7]],
  KAZ: [2_724_900, [71.43, 51.13]],
  LTU: [65_300, [25.28, 54.69]],
  LVA: [64_589, [24.11, 56.9]],
  MDA: [33_846, [28.86, 47.01]],
  MNG: [1_564_116, [106.92, 47.92]],
  NOR: [385_207, [10.75, 60.0]],
  POL: [312_696, [21.01, 52.23]],
  ROU: [238_397, [26.1, 44.43]],
  SRB: [77_474, [20.46, 44.8]],
  SVK: [49_035, [17.15, 48.2]],
  SWE: [450_295, [17.9, 59.4]],
  TUR: [783_562, [32.86, 39.93]]
};

const FJORDS = new Set(['NOR', 'GRL']);

const LAKES: Record<string, number> = {
  baikal: 31_722,
  superior: 82_100,
  michigan: 58_000,
  huron: 59_600,
  erie: 25_700,
  ontario: 19_000,
  ladoga: 17_700
};

/** Areas of the regions, lagoons and reservoirs among them. */
const OBLASTS: Record<string, number> = {
  donetsk: 26_517,
  luhansk: 26_684,
  zaporizhzhia: 27_183,
  kherson: 28_461
};

const area = (level: Level, name: string) => shapeAt(level, name) as MultiPolygon;
const km2 = (shape: MultiPolygon) => geoArea(shape) * EARTH_KM ** 2;
const linesOf = (level: Level, name: string): Position[][] =>
  (shapeAt(level, name) as MultiLineString).coordinates;
const points = (level: Level, name: string): Position[] => linesOf(level, name).flat();

/** Distance in km from some lines, tried at every twentieth of every edge. */
function kmFrom(lines: Position[][], at: LonLat): number {
  let least = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const between = geoInterpolate(line[i - 1] as [number, number], line[i] as [number, number]);
      for (let t = 0; t <= 1; t += 0.05) least = Math.min(least, geoDistance(between(t), [...at]));
    }
  }
  return least * EARTH_KM;
}

describe.each(LEVEL_NAMES)('the %s shapes', (level) => {
  const shipped = Object.fromEntries(
    [...ACTORS, 'kurils', 'land'].map((name) => [
      name,
      shapeRuns(level, name).map((run) => run.points)
    ])
  );

  it.each(policy.checks)('have $name in $in and nowhere else', ({ at, in: country }) => {
    const point = project(at as unknown as LonLat);
    expect(Object.keys(shipped).filter((name) => inRings(shipped[name]!, point))).toEqual([
      country
    ]);
  });

  it('have every neighbour with its capital and its area', () => {
    // One that is to act has a check of its own in the policy.
    const neighbours = Object.entries(NEIGHBOURS).filter(([code]) => !(code in policy.actors));
    expect(neighbours.map(([code]) => code).sort()).toEqual(Object.keys(policy.neighbours).sort());
    for (const [code, [size, capital]] of neighbours) {
      const shape = area(level, code);
      expect(geoContains(shape, [...capital]), `${code}'s capital`).toBe(true);
      // Thinned fjords and inlets are land.
      const most = FJORDS.has(code) ? 0.14 : { base: 0.05, fine: 0.035 }[level];
      expect(Math.abs(km2(shape) / size - 1), `${code}'s area`).toBeLessThan(most);
    }
  });

  it('have the areas of lakes that hydrologists give', () => {
    for (const [id, size] of Object.entries(LAKES)) {
      expect(Math.abs(km2(area(level, `lake-${id}`)) / size - 1), id).toBeLessThan(
        { base: 0.15, fine: 0.06 }[level]
      );
    }
  });

  it('have four oblasts of the right size, inside Ukraine, without Crimea', () => {
    for (const [id, size] of Object.entries(OBLASTS)) {
      // The lower Dnipro and the lagoons are water in the source.
      const most = id === 'kherson' ? 0.1 : 0.03;
      expect(Math.abs(km2(area(level, `oblast-${id}`)) / size - 1), id).toBeLessThan(most);
    }
    const whole = area(level, 'oblasts');
    const parts = Object.keys(OBLASTS).map((id) => km2(area(level, `oblast-${id}`)));
    expect(km2(whole) / parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
    for (const at of [
      [37.8, 48.0],
      [39.3, 48.57],
      [35.3, 47.5],
      [33.4, 46.9]
    ] as [number, number][]) {
      expect(geoContains(whole, at), String(at)).toBe(true);
    }
    for (const at of [
      [34.1, 44.95],
      [36.25, 50.0],
      [35.04, 48.46],
      [31.99, 46.97],
      [31.55, 46.53]
    ] as [number, number][]) {
      expect(geoContains(whole, at), String(at)).toBe(false);
    }
    // At Perekop the outline is Crimea's.
    const own = [...area(level, 'UKR').coordinates, ...area(level, 'crimea').coordinates];
    const country = new Set(own.flat(2).map(String));
    const inner = new Set(points(level, 'oblast-lines').map(String));
    const loose = whole.coordinates.flat(2).filter((p) => !country.has(String(p)));
    expect(loose.every((p) => inner.has(String(p)))).toBe(true);
  });

  it('draw a border between neighbours, and none where one is not a state border', () => {
    const [agreed, doubted] = [linesOf(level, 'borders'), linesOf(level, 'not-agreed')];
    const all = [...agreed, ...doubted];
    // Bug at Włodawa, Prut at Ungheni, Khorgos, the Danube at Komárno.
    for (const at of [
      [23.56, 51.55],
      [27.78, 47.2],
      [80.4, 44.2],
      [18.12, 47.75]
    ] as LonLat[]) {
      expect(kmFrom(agreed, at), String(at)).toBeLessThan(25);
    }
    // Perekop, the contact line, Cyprus, Hong Kong, Baikonur, Korea.
    for (const at of [
      [33.7, 46.13],
      [38.0, 48.5],
      [33.3, 35.1],
      [114.1, 22.5],
      [63.3, 45.9],
      [127, 38]
    ] as LonLat[]) {
      expect(kmFrom(all, at), String(at)).toBeGreaterThan(60);
    }
  });

  it('break the lines that one side does not accept', () => {
    const [agreed, doubted] = [linesOf(level, 'borders'), linesOf(level, 'not-agreed')];
    // Line of control, Aksai Chin, Tawang, Merdare, Tulkarm, the Golan.
    for (const at of [
      [74.0, 34.0],
      [78.8, 34.5],
      [92.0, 27.8],
      [21.3, 42.97],
      [35.01, 32.31],
      [35.8, 33.1]
    ] as LonLat[]) {
      expect(kmFrom(doubted, at), String(at)).toBeLessThan(60);
      expect(kmFrom(doubted, at), String(at)).toBeLessThan(kmFrom(agreed, at) + 1);
    }
  });

  it('draw no border whose middle is farther than 64° from the plane’s centre', () => {
    // Gambia, Lesotho, Peru and Brazil; and lines that are in have no loose ends.
    for (const at of [
      [-15, 13.5],
      [28.2, -29.5],
      [-72, -9],
      [21, -18]
    ] as LonLat[]) {
      expect(kmFrom(linesOf(level, 'borders'), at)).toBeGreaterThan(500);
    }
    for (const [lon, lat] of [...points(level, 'borders'), ...points(level, 'not-agreed')]) {
      expect(distanceFromCentre([lon!, lat!])).toBeLessThan(76);
    }
  });

  it('let rivers that are borders run in them', () => {
    for (const [river, country, share] of [
      ['river-amnok', 'PRK', 1],
      ['river-tuman', 'PRK', 1],
      ['river-danube', 'ROU', 0.3]
    ] as const) {
      const vertices = new Set(area(level, country).coordinates.flat(2).map(String));
      const line = points(level, river).map(String);
      const common = line.filter((vertex) => vertices.has(vertex)).length;
      expect(common / line.length, river).toBeGreaterThanOrEqual(share);
    }
  });
});

it('keep the Kakhovka reservoir off the map: it was drained in June 2023', () => {
  for (const name of ['lake-syvash', 'lake-baikal']) {
    expect(geoContains(area('fine', name), [34.3, 47.45])).toBe(false);
  }
  expect(geoContains(area('fine', 'UKR'), [34.3, 47.45])).toBe(true);
});
