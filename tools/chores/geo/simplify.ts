import { feature, quantize } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';
import type { Position } from 'geojson';
import type { World, WorldObject } from './split';
import type { Detail, Policy } from './policy';
import { toleranceField } from './detail';
import { cosineAt, EARTH_KM, ringAreaKm2, ringContains, triangleKm2 } from './sphere';

/** Grid of the file: 0.001°, at most 111 m. */
const GRID = { scale: [0.001, 0.001], translate: [-180, -90] } as const;

/** How much less a spike weighs than a gentle bend of the same area; 0 is not at all. */
const SPIKE = 0.7;

/**
 * Thins a topology: small rings go, except the islands the policy names, then points go in the
 * order of the area they span on the sphere (Visvalingam), measured against the local tolerance.
 * Rings that simplification turned over are turned back. The result is quantised to 0.001°.
 */
export function thin(source: World, policy: Policy, detail: Detail): World {
  const tolerance = toleranceField(detail);
  const large = dropSmallRings(source, policy, (ring) => {
    return detail.smallest_ring * tolerance(ring[0]!) ** 2;
  });
  const weighed = presimplify(large, ([a, b, c]) => {
    return (triangleKm2(a, b, c) * (1 - SPIKE * cosineAt(a, b, c))) / tolerance(b) ** 2;
  });
  weighByUse(weighed, policy, detail);
  const thinned = dropSmallRings(simplify(weighed, 1), policy, () => 0.01);
  return rewind(quantize(thinned, { ...GRID } as never) as World);
}

/**
 * Arcs that only the neutral land uses count for less, since they are background; the islands that
 * the policy names count for more, or the smallest would shrink to a triangle.
 */
function weighByUse(weighed: World, policy: Policy, detail: Detail): void {
  const told = new Set<number>();
  const islands = new Set<number>();
  for (const [name, object] of Object.entries(weighed.objects)) {
    if (object.type !== 'MultiPolygon') continue;
    for (const arcs of object.arcs.flat()) {
      const ring = ringOf(weighed, arcs);
      const isIsland = arcs.length === 1 && holdsIsland(policy, ring);
      for (const arc of arcs.map((index) => (index < 0 ? ~index : index))) {
        if (name !== 'land') told.add(arc);
        if (isIsland) islands.add(arc);
      }
    }
  }
  weighed.arcs.forEach((arc, index) => {
    const finer = islands.has(index) ? detail.island_factor : 1;
    const coarser = told.has(index) ? 1 : detail.neutral_factor;
    for (const point of arc) point[2]! *= (finer / coarser) ** 2;
  });
}

function holdsIsland(policy: Policy, ring: Position[]): boolean {
  return policy.islands.some((island) => ringContains(ring, island.at));
}

function dropSmallRings(
  source: World,
  policy: Policy,
  smallest: (ring: Position[]) => number
): World {
  return filter(source, (arcs) => {
    // The package's types promise coordinates; it hands over the arcs of the ring.
    const ring = ringOf(source, arcs as unknown as number[]);
    if (ring.length < 4) return false;
    if (holdsIsland(policy, ring)) return true;
    return areaEitherWay(ring) >= smallest(ring);
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
