import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import policy from '../../data/geo/policy.json';
import { baseMap } from '../../src/lib/geo/base-map';
import { kmPerUnitAt, project, type LonLat } from '../../src/lib/geo/plane';
import { area, armisticeLine, type AreaName } from '../../src/lib/geo/world';
import { ACTORS } from '../../src/lib/schema/map-terms';
import { changedFiles, slowTestsBeside } from '../../tools/chores/changed.mjs';
import { buildWorld, fullWorld } from '../../tools/chores/geo/build';
import { FULL } from '../support/full';
import { inRings, ringsOfPath, shoelace, type Point } from '../support/shapes';

const NAMES: AreaName[] = [...ACTORS, 'kurils', 'land'];
const map = baseMap();
const shipped = Object.fromEntries(
  [
    ...ACTORS.map((actor) => [actor, map[actor]]),
    ['crimea', map.crimea],
    ['kurils', map.kurils],
    ['land', map.land]
  ].map(([name, path]) => [name!, ringsOfPath(path!)])
);
const inFile = (at: LonLat) => NAMES.filter((name) => geoContains(area(name), [...at]));
const onPage = (at: LonLat) => NAMES.filter((name) => inRings(shipped[name]!, project(at)));
const km2 = (shape: MultiPolygon) => geoArea(shape) * 6371.0088 ** 2;
const edges = (ring: readonly Point[]) =>
  ring.map((a, i) => [a, ring[(i + 1) % ring.length]!] as const);

describe('the border policy', () => {
  it.each(policy.checks)('$name is in $in and nowhere else', ({ at, in: country }) => {
    expect(inFile(at as unknown as LonLat)).toEqual([country]);
    expect(onPage(at as unknown as LonLat)).toEqual([country]);
  });

  it('hatches Crimea alone, inside Ukraine', () => {
    const hatched = (at: LonLat) => inRings(shipped.crimea!, project(at));
    expect(hatched([34.1, 44.95])).toBe(true);
    expect(hatched([33.6, 44.58])).toBe(true);
    expect(hatched([36.4, 45.3])).toBe(true);
    expect(hatched([32.62, 46.64])).toBe(false);
  });

  it('draws no line across Perekop: Kyiv and Simferopol lie in one ring', () => {
    const ringOf = (at: LonLat) => shipped.UKR!.findIndex((ring) => inRings([ring], project(at)));
    expect(ringOf([30.524, 50.455])).toBe(ringOf([34.1, 44.95]));
  });

  it('keeps the southern Kurils out of every country, and Urup in Russia', () => {
    for (const at of [
      [145.8, 44.02],
      [147.9, 45.05],
      [146.75, 43.8]
    ] as LonLat[]) {
      expect(inFile(at)).toEqual(['kurils']);
      expect(onPage(at)).toEqual(['kurils']);
    }
    expect(
      area('kurils')
        .coordinates.flat(2)
        .every(([lon]) => lon! < 149.2)
    ).toBe(true);
  });

  it('leaves no ring at Dokdo', () => {
    const korea = area('KOR').coordinates.flat(2);
    expect(korea.some(([lon]) => lon! > 131.2)).toBe(false);
  });

  it('keeps the islands it names, each in its own ring', () => {
    const rings = policy.islands.map(({ name, at }) => {
      const point = project(at as unknown as LonLat);
      const [owner] = NAMES.filter((key) => inRings(shipped[key]!, point));
      const index = shipped[owner ?? '']?.findIndex((ring) => inRings([ring], point));
      expect(index, name).toBeTypeOf('number');
      return `${owner} ${index}`;
    });
    expect(new Set(rings).size).toBe(rings.length);
  });

  it('gives both Koreas every vertex of the armistice line', () => {
    const line = armisticeLine().coordinates.map(String);
    expect(line.length).toBeGreaterThan(15);
    for (const name of ['KOR', 'PRK'] as const) {
      const vertices = new Set(area(name).coordinates.flat(2).map(String));
      expect(line.filter((vertex) => !vertices.has(vertex))).toEqual([]);
    }
    const lons = armisticeLine().coordinates.map(([lon]) => lon!);
    expect(Math.min(...lons)).toBeGreaterThan(126);
    expect(Math.max(...lons)).toBeLessThan(128.5);
  });
});

describe('the shapes', () => {
  it('have the areas that atlases give', () => {
    // Crimea with Sevastopol 27,000 km²; South Korea 100,430 km² with its tidal land, 98,500 without
    // (Natural Earth); North Korea 120,540; Ukraine 603,550 with inner waters.
    expect(Math.abs(km2(area('crimea')) / 27000 - 1)).toBeLessThan(0.03);
    expect(Math.abs(km2(area('KOR')) / 100430 - 1)).toBeLessThan(0.03);
    expect(Math.abs(km2(area('PRK')) / 120540 - 1)).toBeLessThan(0.03);
    expect(Math.abs(km2(area('UKR')) / 603550 - 1)).toBeLessThan(0.03);
    expect(km2(area('RUS')) / km2(area('KOR'))).toBeCloseTo(171, -0.5);
  });

  it('keep those areas on the plane, scale taken out', () => {
    for (const [name, at] of [
      ['KOR', [127.8, 36.3]],
      ['crimea', [34.3, 45.3]]
    ] as const) {
      const onPlane = shoelace(shipped[name]!) * kmPerUnitAt(at) ** 2;
      expect(Math.abs(onPlane / km2(area(name)) - 1)).toBeLessThan(0.01);
    }
  });

  it('have no stray line and no seam at the 180th meridian', () => {
    for (const [name, rings] of Object.entries(shipped)) {
      for (const [a, b] of rings.flatMap(edges)) {
        const length = Math.hypot(a[0] - b[0], a[1] - b[1]);
        // Far coasts are coarse and enlarged; nothing nearer than 85° may jump 600 km.
        if (Math.hypot(...a) < 34000 && Math.hypot(...b) < 34000) {
          expect(length, `${name} from ${String(a)}`).toBeLessThan(2000);
        }
      }
    }
    for (const ring of area('RUS').coordinates.flat()) {
      const cut = edges(ring as unknown as Point[]).filter(
        ([a, b]) =>
          String(a) !== String(b) && 180 - Math.abs(a[0]) < 0.01 && 180 - Math.abs(b[0]) < 0.01
      );
      expect(cut).toEqual([]);
    }
    expect(onPage([180, 67.5])).toEqual(['RUS']);
  });

  it('leave the Kerch strait open and the Black Sea wet', () => {
    const strait: LonLat[] = [
      [36.5, 45.0],
      [36.5, 45.17],
      [36.53, 45.24],
      [36.6, 45.3],
      [36.665, 45.385],
      [36.7, 45.5]
    ];
    for (const at of [...strait, [31, 43.5], [130, 38.5], [125, 36.5]] as LonLat[]) {
      expect(onPage(at), String(at)).toEqual([]);
    }
  });

  it('stay within the budgets of points and bytes', () => {
    const file = JSON.parse(
      readFileSync(new URL('../../data/geo/world.topo.json', import.meta.url), 'utf8')
    ) as { arcs: unknown[][] };
    // Borders, water and oblasts among them; only a part of it is drawn.
    expect(file.arcs.reduce((sum, arc) => sum + arc.length, 0)).toBeLessThanOrEqual(7700);
    const drawn = [
      map.land,
      ...ACTORS.map((actor) => map[actor]),
      map.kurils,
      map.crimea,
      map.armistice
    ];
    const all = drawn.flatMap(ringsOfPath).flat();
    expect(all.filter((p) => Math.hypot(...p) < 34000).length).toBeLessThanOrEqual(6700);
    const bytes = gzipSync([...drawn, map.graticule].join('\n'), { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(21_000);
  });
});

/** What is made of the same sources is the same: it is made anew when one of them has changed. */
const asBefore = slowTestsBeside(changedFiles()).includes('tests/data/geometry.test.ts');

it.skipIf(asBefore && !FULL)('npm run geo gives the committed bytes again', () => {
  const full = fullWorld();
  for (const [level, name] of [
    ['base', 'world.topo.json'],
    ['fine', 'fine.topo.json']
  ] as const) {
    const committed = readFileSync(new URL(`../../data/geo/${name}`, import.meta.url), 'utf8');
    expect(buildWorld(level, full) === committed, name).toBe(true);
  }
});
