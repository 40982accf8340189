import { readdirSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import file from '../../data/geo/names.json';
import {
  actorRows,
  atlasNames,
  atlasWords,
  onLand,
  turnsOf,
  unpackRows
} from '../../src/lib/geo/atlas';
import { written } from '../../src/lib/geo/atlas-names';
import { shapeAt, shapeRuns } from '../../src/lib/geo/layers';
import { checkSpots, checkWords } from '../../src/lib/geo/name-checks';
import { readNames } from '../../src/lib/geo/name-rows';
import { planeProjection } from '../../src/lib/geo/plane';
import { ACTORS } from '../../src/lib/schema/map-terms';
import { inRings, seeded, type Point } from '../support/shapes';
import { VIEWS } from '../support/views';

/** Many shapes are asked for many places; a frozen test must end at some time. */
vi.setConfig({ testTimeout: 120_000 });

type Row = Record<string, unknown>;
const LANGUAGES = readdirSync(new URL('../../data/words', import.meta.url));

/** The names with one row changed, as a file. */
function changed(id: string, change: (row: Row) => void): unknown {
  const copy = structuredClone(file) as { names: Row[] };
  change(copy.names.find((row) => row.id === id)!);
  return copy;
}

describe('the names', () => {
  it('are right as they are, in every language', () => {
    const rows = readNames();
    expect(checkSpots(rows, VIEWS)).toEqual([]);
    expect(LANGUAGES).toContain('en');
    for (const lang of LANGUAGES) expect(checkWords(rows, atlasWords(lang), lang)).toEqual([]);
  });

  it('are given to every view, with a room for every turn', () => {
    for (const view of VIEWS) {
      const names = atlasNames(view, atlasWords('en'), 'en');
      expect(names.length).toBeGreaterThan(8);
      for (const { id, spots, lines } of names) {
        for (const spot of spots) {
          expect(spot.one.length, id).toBe(turnsOf(view).length);
          expect(spot.two?.length, id).toBe(lines ? turnsOf(view).length : undefined);
          expect(Math.min(...spot.one), id).toBeGreaterThan(0);
        }
      }
    }
  });

  it('keep a box of their room on their own land or water', () => {
    const land = ['land', 'kurils', ...ACTORS].flatMap((name) =>
      shapeRuns('fine', name).map(({ points }) => points)
    );
    const rings = (code: string) => shapeRuns('fine', code).map(({ points }) => points);
    const rows = new Map(file.names.map((row) => [row.id, row]));
    for (const view of VIEWS) {
      const [angle] = turnsOf(view) as [number];
      for (const { id, spots } of atlasNames(view, atlasWords('en'), 'en', () => 4)) {
        spots.forEach(({ at, one }, i) => {
          const row = rows.get(id)!.spots[i]!;
          const on = 'on' in row ? row.on : 'sea';
          for (const [u, v] of [
            [-1, -1],
            [1, -1],
            [1, 1],
            [-1, 1],
            [0, 1],
            [0, -1]
          ] as Point[]) {
            const [x, y] = [(u * one[0]!) / 2.02, (v * one[0]!) / 8.08];
            const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
            const point: Point = [at[0] + x * cos - y * sin, at[1] + x * sin + y * cos];
            const inside = inRings(on === 'sea' ? land : rings(on), point);
            expect(inside, `${id} in ${view}, spot ${i + 1}`).toBe(on !== 'sea');
          }
        });
      }
    }
  });

  it('stop the build where a spot lies elsewhere, and say where it lies', () => {
    const wrong = (id: string, spots: unknown[]) =>
      checkSpots(readNames(changed(id, (row) => (row.spots = spots))), VIEWS).join('\n');
    expect(wrong('poland', [{ at: [27.5, 53.5], on: 'POL' }])).toMatch(
      /"poland", spot 1 at 27.5, 53.5: lies in BLR \(base shapes\); it must lie inside POL/
    );
    expect(wrong('poland', [{ at: [18, 56], on: 'POL' }])).toMatch(/lies in open water/);
    expect(wrong('black-sea', [{ at: [33, 49] }])).toMatch(
      /lies in UKR \(base shapes\); it must lie in open water/
    );
    expect(wrong('black-sea', [{ at: [38, 35.5] }, { at: [25, 33] }])).toMatch(
      /outside the sea's box/
    );
    expect(wrong('baikal', [{ at: [60, 60], on: 'RUS' }])).toMatch(/km from lake-baikal/);
  });

  it('stop the build where a row lacks what it needs', () => {
    const read = (id: string, change: (row: Row) => void) => () => readNames(changed(id, change));
    expect(read('china', (row) => delete row.code)).toThrow(
      /"china" code: a neighbour has a code: its ISO 3166 alpha-3 code/
    );
    expect(read('china', (row) => (row.code = 'XXX'))).toThrow(
      /"china" code: no country "XXX" in data\/geo\/policy.json/
    );
    expect(read('yellow-sea', (row) => (row.spots = []))).toThrow(
      /"yellow-sea" spots: give at least one spot/
    );
    expect(read('yellow-sea', (row) => delete row.spots)).toThrow(
      /"yellow-sea" spots: a name has spots/
    );
  });

  it('stop the build where a view names nothing, or nobody names a row', () => {
    const rows = structuredClone(readNames());
    rows.views.korea!.all = ['china', 'atlantis'];
    rows.views.moon = { all: [], wide: [] };
    const problems = checkSpots(rows, VIEWS).join('\n');
    expect(problems).toMatch(/view "korea" names "atlantis", which is no row/);
    expect(problems).toMatch(/"yellow-sea" is named in no view/);
    expect(problems).toMatch(/there is no view "moon"; give eurasia, korea, ukraine, ring/);
  });

  it('want every word, and both names of a disputed sea in alphabetical order', () => {
    const rows = readNames();
    const words = atlasWords('en');
    const wrong = (change: Record<string, unknown>) =>
      checkWords(rows, { ...words, ...change } as typeof words, 'en').join('\n');
    expect(wrong({ china: undefined })).toMatch(/en\/atlas.json: "china" has no name/);
    expect(wrong({ 'east-sea': 'East Sea' })).toMatch(/"east-sea" has a disputed name: give both/);
    expect(wrong({ 'east-sea': ['Sea of Japan', 'East Sea'] })).toMatch(/alphabetical order/);
    expect(wrong({ atlantis: 'Atlantis' })).toMatch(/"atlantis" is no name's id/);
    expect(() => atlasNames('korea', {}, 'en')).toThrow(/has no name/);
    expect(() => atlasWords('xx')).toThrow(/no names of neighbours and waters in "xx"/);
  });

  it('break at the slash or the middle space', () => {
    expect(written(['East Sea', 'Sea of Japan'])).toEqual({
      text: 'East Sea / Sea of Japan',
      lines: ['East Sea /', 'Sea of Japan']
    });
    expect(written('Sea of Okhotsk').lines).toEqual(['Sea of', 'Okhotsk']);
    expect(written('China')).toEqual({ text: 'China' });
  });
});

describe('the land of the actors', () => {
  const rows = actorRows();

  it('is small enough for the page', () => {
    const count = Object.values(rows).reduce((sum, { runs }) => sum + runs.length, 0);
    expect(count).toBeLessThan(1700);
  });

  it.each(ACTORS)('says of %s what the sphere says, but near a coast', (actor) => {
    const table = unpackRows(rows[actor]);
    const shape = shapeAt('fine', actor) as MultiPolygon;
    const all = shapeRuns('fine', actor).flatMap(({ points }) => points);
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [north, south] = [Math.min(...ys), Math.max(...ys)];
    const next = seeded(3);
    const { step } = rows[actor];
    let [asked, inside] = [0, 0];
    while (asked < 400) {
      const at: Point = [west + next() * (east - west), north + next() * (south - north)];
      if (all.some(([x, y]) => Math.hypot(x - at[0], y - at[1]) < 1.2 * step)) continue;
      const place = planeProjection().invert!([at[0], at[1]])!;
      const truth = geoContains(shape, place);
      // Long straight edges have no vertex near: there both sides must agree round the point.
      const sides = [-1, 1].map((side) =>
        geoContains(shape, planeProjection().invert!([at[0], at[1] + side * step])!)
      );
      if (sides.some((side) => side !== truth)) continue;
      asked++;
      inside += Number(truth);
      expect(onLand(table, step, at), String(place)).toBe(truth);
    }
    expect(inside).toBeGreaterThan(30);
  });
});
