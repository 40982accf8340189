import { geoDistance, geoInterpolate } from 'd3-geo';
import { project, roundPoint, type LonLat, type PlanePoint } from './plane';

type Vector = readonly [number, number, number];

/** Steps between two waypoints before the line is thinned. */
const STEPS = 48;

/** Plane units by which a thinned line may miss the smooth one (about 0.6 km at Korea). */
export const ROUTE_ERROR = 2;

const RADIANS = Math.PI / 180;

/**
 * Smooth line over the sphere through every waypoint, in order: a centripetal Catmull–Rom curve on
 * unit vectors (Barry and Goldman's pyramid with knots at the square root of the chords, brought
 * back to the sphere), which makes no loops and no cusps.
 *
 * @param points at least two waypoints; repeats in a row count once
 * @param error plane units by which the returned line may miss the curve
 * @throws RangeError if fewer than two different waypoints are given
 */
export function smoothRoute(points: readonly LonLat[], error = ROUTE_ERROR): LonLat[] {
  const stops = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || before[0] !== point[0] || before[1] !== point[1];
  });
  if (stops.length < 2) throw new RangeError('a route needs at least two different waypoints');
  const vectors = stops.map(toVector);
  const line: LonLat[] = [stops[0]!];
  for (let i = 0; i < stops.length - 1; i++) {
    const [p1, p2] = [vectors[i]!, vectors[i + 1]!];
    const p0 = vectors[i - 1] ?? reflect(p1, p2);
    const p3 = vectors[i + 2] ?? reflect(p2, p1);
    const leg: LonLat[] = [stops[i]!];
    for (let step = 1; step < STEPS; step++) {
      leg.push(toLonLat(curveAt([p0, p1, p2, p3], step / STEPS)));
    }
    leg.push(stops[i + 1]!);
    line.push(...thinLine(leg, error).slice(1));
  }
  return line;
}

/**
 * Points along the shortest line between two places, both ends included.
 *
 * @param stepDegrees largest spacing in degrees of arc, more than 0
 * @throws RangeError if the step is not positive
 */
export function greatCircle(a: LonLat, b: LonLat, stepDegrees = 1): LonLat[] {
  if (!(stepDegrees > 0)) throw new RangeError('the step of a great circle is more than 0°');
  const [from, to]: [[number, number], [number, number]] = [[...a], [...b]];
  const between = geoInterpolate(from, to);
  const steps = Math.max(1, Math.ceil(geoDistance(from, to) / RADIANS / stepDegrees - 1e-9));
  const inner = Array.from({ length: steps - 1 }, (_, i): LonLat => between((i + 1) / steps));
  return [a, ...inner, b];
}

/** Projects a line to whole plane units, without repeats in a row. */
export function planePolyline(points: readonly LonLat[]): PlanePoint[] {
  return points
    .map((point) => roundPoint(project(point)))
    .filter((point, index, all) => {
      const before = all[index - 1];
      return !before || before[0] !== point[0] || before[1] !== point[1];
    });
}

/** Douglas–Peucker on the plane; keeps both ends. */
function thinLine(points: LonLat[], error: number): LonLat[] {
  const plane = points.map(project);
  const keep = new Set([0, points.length - 1]);
  const split = (from: number, to: number): void => {
    let [worst, gap] = [-1, error];
    for (let i = from + 1; i < to; i++) {
      const miss = distanceToSegment(plane[i]!, plane[from]!, plane[to]!);
      if (miss > gap) [worst, gap] = [i, miss];
    }
    if (worst < 0) return;
    keep.add(worst);
    split(from, worst);
    split(worst, to);
  };
  split(0, points.length - 1);
  return points.filter((_, index) => keep.has(index));
}

function distanceToSegment(p: PlanePoint, a: PlanePoint, b: PlanePoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length ? ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

function curveAt([p0, p1, p2, p3]: [Vector, Vector, Vector, Vector], part: number): Vector {
  const t0 = 0;
  const t1 = t0 + knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + (t2 - t1) * part;
  const a1 = mix(p0, p1, (t - t0) / (t1 - t0));
  const a2 = mix(p1, p2, (t - t1) / (t2 - t1));
  const a3 = mix(p2, p3, (t - t2) / (t3 - t2));
  const b1 = mix(a1, a2, (t - t0) / (t2 - t0));
  const b2 = mix(a2, a3, (t - t1) / (t3 - t1));
  return mix(b1, b2, part);
}

function knot(a: Vector, b: Vector): number {
  return Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]));
}

function mix(a: Vector, b: Vector, part: number): Vector {
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part];
}

/** The point as far before `end` as `inner` is after it, so that a route ends straight. */
function reflect(end: Vector, inner: Vector): Vector {
  return mix(end, inner, -1);
}

function toVector([lon, lat]: LonLat): Vector {
  const [lambda, phi] = [lon * RADIANS, lat * RADIANS];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function toLonLat([x, y, z]: Vector): LonLat {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}
