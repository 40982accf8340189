import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import policy from '../../data/geo/policy.json';
import { atlasLayers, LAYERS, layerRuns, type Level } from '../../src/lib/geo/atlas';
import { shapeRuns } from '../../src/lib/geo/layers';
import { kmPerUnitAt, PLANE_SCALE, project, type LonLat } from '../../src/lib/geo/plane';
import { toScreen } from '../../src/lib/map/camera/camera';
import { fullWorld } from '../../tools/chores/geo/build';
import { departure, type Line } from '../support/departure';
import { VIEWS, viewAt } from '../support/views';

/** Whose lines count as the subject's or its neighbours' in each view. */
const NEAR: Record<string, string[]> = {
  eurasia: 'RUS UKR PRK KOR CHN MNG KAZ JPN TUR POL FIN DEU BLR'.split(' '),
  korea: 'KOR PRK CHN JPN RUS'.split(' '),
  ukraine: 'UKR RUS POL BLR ROU MDA SVK HUN BGR LTU TUR GEO'.split(' '),
  ring: 'RUS UKR PRK KOR USA CAN CHN KAZ MNG JPN TUR'.split(' ')
};
const WATER = ['river-dnipro', 'river-danube', 'river-don', 'river-amnok', 'river-tuman'];
/** Plane units from the centre, 75° of arc, beyond which nobody looks. */
const SEEN = PLANE_SCALE * Math.tan((75 / 2) * (Math.PI / 180));
const SIZES = { base: { width: 390, height: 664 }, fine: { width: 1920, height: 1080 } };

const full = fullWorld() as unknown as Topology;

const known = new Map<string, Line[]>();

/** A shape at full detail on the plane, which cannot show the far south. */
function fullLines(name: string): Line[] {
  let found = known.get(name);
  if (!found) {
    const { geometry } = feature(full, full.objects[name]!) as unknown as {
      geometry: MultiPolygon | MultiLineString;
    };
    const lines =
      geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
    found = lines
      .filter((line) => line.every(([, lat]) => lat! > -40))
      .map((line) => line.map(([lon, lat]) => project([lon!, lat!])));
    known.set(name, found);
  }
  return found;
}

function drawnLines(level: Level, name: string): Line[] {
  return shapeRuns(level, name).map(({ points, closed }) =>
    closed ? [...points, points[0]!] : points
  );
}

/** A frozen test must end at some time; the numbers of vertices are large. */
const SLOW = { timeout: 120_000 };

describe.each(['base', 'fine'] as const)('the %s lines', (level) => {
  const size = SIZES[level];
  const nowhere = { x: -1, y: -1, width: 0, height: 0 };

  it.each(VIEWS)(
    'are true to 1.2 px near the subject of "%s" and to 2.5 px elsewhere',
    SLOW,
    (view) => {
      const { camera, near } = viewAt(view, size);
      const wrong: string[] = [];
      const measure = (name: string, box = near) => {
        const miss = departure(fullLines(name), drawnLines(level, name), camera, size, box, SEEN);
        if (miss.near > 1.2) wrong.push(`${name}: ${miss.near.toFixed(2)} px near`);
        if (miss.far > 2.5) wrong.push(`${name}: ${miss.far.toFixed(2)} px far`);
      };
      for (const name of NEAR[view]!) measure(name);
      for (const name of ['crimea', 'oblasts', 'oblast-lines', 'lake-baikal', 'lake-superior']) {
        measure(name);
      }
      for (const name of view === 'ring' ? [] : WATER) measure(name);
      for (const name of ['land', 'borders', 'not-agreed', 'kurils']) measure(name, nowhere);
      expect(wrong).toEqual([]);
    }
  );

  it('show the Syvash, Kerch and the mouth of the Tumen to 1 km', SLOW, () => {
    const places = {
      Syvash: { at: [34.25, 46.05], reach: 45, names: ['UKR', 'crimea', 'lake-syvash'] },
      Kerch: { at: [36.6, 45.3], reach: 40, names: ['UKR', 'RUS'] },
      Tumen: { at: [130.7, 42.3], reach: 45, names: ['PRK', 'RUS', 'CHN', 'river-tuman'] }
    };
    for (const [place, { at, reach, names }] of Object.entries(places)) {
      // A camera whose px is a kilometre.
      const k = kmPerUnitAt(at as unknown as LonLat);
      const [x, y] = project(at as unknown as LonLat);
      const window = { width: 2 * reach, height: 2 * reach };
      for (const name of names) {
        const { near } = departure(
          fullLines(name),
          drawnLines(level, name),
          { x, y, k, angle: 0 },
          window,
          { x: 0, y: 0, ...window }
        );
        expect(near, `${name} at ${place}, km`).toBeLessThanOrEqual(1);
        expect(near, `${name} at ${place} is thinned`).toBeGreaterThan(0);
      }
    }
  });

  it('are few enough to draw at once', SLOW, () => {
    const most = { base: 6500, fine: 14_000 }[level];
    for (const view of VIEWS) {
      const { camera } = viewAt(view, size);
      const left = view === 'ring' ? /^(oblast|rivers)/ : view === 'eurasia' ? /^oblast/ : /^$/;
      const count = LAYERS.filter((layer) => !left.test(layer))
        .flatMap((layer) => layerRuns(level, layer))
        .flatMap(({ points }) => points)
        .map((point) => toScreen(camera, size, point))
        .filter(([x, y]) => x >= 0 && y >= 0 && x <= size.width && y <= size.height).length;
      expect(count, view).toBeLessThanOrEqual(most);
    }
  });
});

it('the two levels weigh what the page can bear', SLOW, () => {
  const bytes = (level: Level) =>
    gzipSync(Object.values(atlasLayers(level)).join('\n'), { level: 9 }).length;
  expect(bytes('base')).toBeLessThanOrEqual(25_000);
  expect(bytes('fine')).toBeLessThanOrEqual(50_000);
  const points = LAYERS.flatMap((layer) => layerRuns('base', layer)).flatMap((run) => run.points);
  expect(points.length).toBeLessThanOrEqual(7900);
});

it('both levels have a path for every layer, but rivers of wide stages in the base', SLOW, () => {
  for (const layer of LAYERS) {
    expect(atlasLayers('base')[layer] !== '', layer).toBe(layer !== 'rivers-far');
    expect(atlasLayers('fine')[layer] !== '', layer).toBe(layer !== 'graticule');
  }
  expect(Object.keys(policy.neighbours).length).toBeGreaterThan(20);
});
