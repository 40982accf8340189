import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import flows from '../../data/map/flows.json';
import places from '../../data/map/places.json';
import { baseMap } from '../../src/lib/geo/base-map';
import { ACTORS } from '../../src/lib/schema/map-terms';
import { planeProjection, type LonLat } from '../../src/lib/geo/plane';
import { planePolyline, smoothRoute } from '../../src/lib/geo/routes';
import { inRings, ringsOfPath, type Point } from '../support/shapes';

/** Ports lie behind the drawn coast; a lane may end this many km inside it. */
const PORT_KM = 9;

const map = baseMap();
const land = [map.land, map.kurils, ...ACTORS.map((actor) => map[actor])].map(ringsOfPath);

function onLand(point: Point): boolean {
  return land.some((rings) => inRings(rings, point));
}

/** Points every fifth of a unit-step along the line that is drawn. */
function walk(line: Point[]): Point[] {
  return line.slice(1).flatMap((end, i) => {
    const start = line[i]!;
    const steps = Math.max(2, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / 5));
    return Array.from({ length: steps }, (_, k): Point => [
      start[0] + ((end[0] - start[0]) * k) / steps,
      start[1] + ((end[1] - start[1]) * k) / steps
    ]);
  });
}

/** Longitude and latitude of a waypoint: written out, or a place's. */
function locate(where: string | number[]): LonLat {
  const at = typeof where === 'string' ? places.find(({ id }) => id === where)!.at : where;
  return [at[0]!, at[1]!];
}

const lanes = flows.flatMap(({ id, legs }) =>
  legs.filter((leg) => 'sea' in leg && leg.sea).map((leg) => ({ id, through: leg.through }))
);

it('there is a sea lane to test', () => {
  expect(lanes.length).toBeGreaterThan(0);
});

describe.each(lanes)('the sea lane of $id', ({ through }) => {
  const waypoints = through.map(locate);
  const ends = [waypoints[0]!, waypoints.at(-1)!];

  it('keeps to the water outside its ports', () => {
    const back = planeProjection().invert!;
    const ashore = walk(planePolyline(smoothRoute(waypoints)))
      .filter(onLand)
      .map((point) => back([...point])!)
      .filter((at) => ends.every((end) => geoDistance(at, [...end]) * 6371 > PORT_KM));
    expect(ashore.map((at) => at.map((v) => v.toFixed(3)).join(', '))).toEqual([]);
  });
});

it('the oracle knows land when it sees it', () => {
  const across = planePolyline([
    [126.0, 36.0],
    [130.5, 36.0]
  ]);
  expect(walk(across).some(onLand)).toBe(true);
});
