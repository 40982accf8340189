import { geoArea } from 'd3-geo';
import type { Position } from 'geojson';
import { EARTH_KM } from '../../../src/lib/geo/plane';

export { EARTH_KM };

/** Area in km² of what one closed ring encloses, lying to the right of its direction (0–4π R²). */
export function ringAreaKm2(ring: Position[]): number {
  return geoArea({ type: 'Polygon', coordinates: [ring] }) * EARTH_KM ** 2;
}

/** `[lon, lat]` in degrees as a unit vector. */
export function toVector([lon, lat]: Position): [number, number, number] {
  const lambda = (lon! * Math.PI) / 180;
  const phi = (lat! * Math.PI) / 180;
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** Radians of arc between two unit vectors, from their chord. */
export function arcBetween(a: readonly number[], b: readonly number[]): number {
  return 2 * Math.asin(Math.min(1, Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!) / 2));
}

/**
 * Area in km² of the flat triangle through three points of the sphere. Unlike the spherical
 * excess it keeps its precision for triangles of a few metres.
 */
export function triangleKm2(a: Position, b: Position, c: Position): number {
  const [p, q, r] = [toVector(a), toVector(b), toVector(c)];
  const u = [q[0] - p[0], q[1] - p[1], q[2] - p[2]] as const;
  const v = [r[0] - p[0], r[1] - p[1], r[2] - p[2]] as const;
  return (
    (Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]) /
      2) *
    EARTH_KM ** 2
  );
}

/** Cosine of the angle at `b`: 1 for a spike, -1 for a straight line. */
export function cosineAt(a: Position, b: Position, c: Position): number {
  const [p, q, r] = [toVector(a), toVector(b), toVector(c)];
  const u = [p[0] - q[0], p[1] - q[1], p[2] - q[2]] as const;
  const v = [r[0] - q[0], r[1] - q[1], r[2] - q[2]] as const;
  const lengths = Math.hypot(...u) * Math.hypot(...v);
  return lengths === 0 ? 1 : (u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) / lengths;
}

/** Whether a point is inside one closed ring, by counting crossings on the flat lon/lat plane. */
export function ringContains(ring: Position[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
