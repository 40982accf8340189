import { feature, quantize } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type { Position } from 'geojson';
import { kmPerUnitAt, project } from '../../../src/lib/geo/plane';
import type { World, WorldObject } from './split';
import type { Detail, Policy } from './policy';
import { limitField } from './detail';
import { distanceToSegment, fewest, type Vertex } from './fewest';
import { EARTH_KM, ringAreaKm2, ringContains } from './sphere';

/** Degrees of latitude south of which nothing is projected. */
const SOUTHERNMOST = -60;

/** Grid of the file: 0.001°, at most 111 m. */
const GRID = { scale: [0.001, 0.001], translate: [-180, -90] } as const;

/**
 * Thins a topology: small rings go, except the islands the policy names, then every line keeps the
 * fewest points that draw it within the local limit, as seen on the plane. Rings that this turned
 * over are turned back. The result is quantised to 0.001°.
 */
export function thin(source: World, policy: Policy, detail: Detail): World {
  const limits = { told: limitField(detail, true), neutral: limitField(detail, false) };
  const shown = arcsOfActors(source, policy);
  const large = dropSmallRings(source, policy, (ring, arcs) => {
    const limit = arcs.some((arc) => shown.has(arc < 0 ? ~arc : arc)) ? 'told' : 'neutral';
    return detail.smallest_ring * limits[limit](ring[0]!) ** 2;
  });
  const islands = namedIslands(large, policy);
  const told = arcsOfActors(large, policy);
  const arcs = large.arcs.map((arc, index) => {
    const finer = islands.has(index) ? detail.island_factor : 1;
    const limit = told.has(index) ? limits.told : limits.neutral;
    return thinArc(arc, (point) => limit(point) / finer);
  });
  const thinned = dropSmallRings({ ...large, arcs }, policy, () => 0.01);
  return rewind(quantize(thinned, { ...GRID } as never) as World);
}

function thinArc(arc: Position[], limit: (point: Position) => number): Position[] {
  if (arc.length < 3) return arc;
  const line = arc.map((point): Vertex => {
    const at = point as [number, number];
    // The plane cannot show the far south; nothing there is drawn.
    const [x, y] = at[1] < SOUTHERNMOST ? at : project(at);
    return { x, y, most: limit(at) / kmPerUnitAt(at) };
  });
  const [first, last] = [arc[0]!, arc.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) return fewest(line).map((i) => arc[i]!);
  // A ring: two halves, between its start and the vertex farthest from it.
  const farthest = (from: (v: Vertex) => number) =>
    line.reduce((best, v, i) => (from(v) > from(line[best]!) ? i : best), 1);
  const middle = farthest((v) => Math.hypot(v.x - line[0]!.x, v.y - line[0]!.y));
  const kept = [
    ...fewest(line.slice(0, middle + 1)),
    ...fewest(line.slice(middle)).map((i) => i + middle)
  ];
  // A flat ring would vanish: the vertex farthest from its chord gives it an area.
  const aside = farthest((v) => distanceToSegment(v, line[0]!, line[middle]!));
  const stays = kept.length > 4 ? kept : [...kept, aside];
  return [...new Set(stays)].sort((a, b) => a - b).map((i) => arc[i]!);
}

/** Arcs of the actors, of Crimea and of the Kurils; all others are background. */
function arcsOfActors(world: World, policy: Policy): Set<number> {
  const names = [...Object.keys(policy.actors), 'crimea', 'kurils'];
  const arcs = names.flatMap((name) => {
    const object = world.objects[name]!;
    return object.type === 'MultiPolygon' ? object.arcs.flat(2) : [];
  });
  return new Set(arcs.map((index) => (index < 0 ? ~index : index)));
}

/** Arcs of the islands that the policy names: the smallest would shrink to a triangle. */
function namedIslands(world: World, policy: Policy): Set<number> {
  const found = new Set<number>();
  for (const object of Object.values(world.objects)) {
    if (object.type !== 'MultiPolygon') continue;
    for (const arcs of object.arcs.flat()) {
      if (arcs.length === 1 && holdsIsland(policy, ringOf(world, arcs))) {
        found.add(arcs[0]! < 0 ? ~arcs[0]! : arcs[0]!);
      }
    }
  }
  return found;
}

function holdsIsland(policy: Policy, ring: Position[]): boolean {
  return policy.islands.some((island) => ringContains(ring, island.at));
}

function dropSmallRings(
  source: World,
  policy: Policy,
  smallest: (ring: Position[], arcs: number[]) => number
): World {
  return filter(source, (arcs) => {
    // The package's types promise coordinates; it hands over the arcs of the ring.
    const indices = arcs as unknown as number[];
    const ring = ringOf(source, indices);
    if (ring.length < 4) return false;
    if (holdsIsland(policy, ring)) return true;
    return areaEitherWay(ring) >= smallest(ring, indices);
  });
}

function ringOf(source: World, arcs: number[]): Position[] {
  const polygon = feature(source, { type: 'Polygon', arcs: [arcs] }).geometry;
  return polygon.type === 'Polygon' ? polygon.coordinates[0]! : [];
}

function areaEitherWay(ring: Position[]): number {
  const area = ringAreaKm2(ring);
  return Math.min(area, 4 * Math.PI * EARTH_KM ** 2 - area);
}

/** Makes every outer ring run clockwise and every hole anticlockwise, as seen from above. */
function rewind(source: World): World {
  for (const object of Object.values(source.objects) as WorldObject[]) {
    if (object.type !== 'MultiPolygon') continue;
    object.arcs = object.arcs.map((polygon) =>
      polygon.map((arcs, hole) => {
        const area = ringAreaKm2(ringOf(source, arcs));
        const backwards = area > 2 * Math.PI * EARTH_KM ** 2;
        return backwards === hole > 0 ? arcs : [...arcs].reverse().map((arc) => ~arc);
      })
    );
  }
  return source;
}
