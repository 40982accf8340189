import { geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import lanes from '../../data/geo/sea-lanes.json';
import { baseMap } from '../../src/lib/server/geo/base-map';
import { planeProjection, type LonLat } from '../../src/lib/server/geo/plane';
import { planePolyline, smoothRoute } from '../../src/lib/server/geo/routes';
import { inRings, ringsOfPath, type Point } from '../support/shapes';

/** Ports lie behind the drawn coast; a lane may end this many km inside it. */
const PORT_KM = 9;

const map = baseMap();
const land = [map.land, map.kurils, ...Object.values(map.countries)].map(ringsOfPath);

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

describe.each(lanes)('the lane $id', (lane) => {
  const waypoints = lane.waypoints.map(([lon, lat]): LonLat => [lon!, lat!]);
  const ends = [waypoints[0]!, waypoints.at(-1)!];
  const canals = lane.canals ?? [];

  it('keeps to the water outside ports and canals', () => {
    const back = planeProjection().invert!;
    const ashore = walk(planePolyline(smoothRoute(waypoints)))
      .filter(onLand)
      .map((point) => back([...point])!)
      .filter((at) => ends.every((end) => geoDistance(at, [...end]) * 6371 > PORT_KM))
      .filter(
        ([lon, lat]) =>
          !canals.some(({ within: [west, south, east, north] }) => {
            return lon > west! && lon < east! && lat > south! && lat < north!;
          })
      );
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
