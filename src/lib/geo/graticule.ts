import { numbers } from './numbers';
import { PLANE_CENTRE, project, roundPoint, type LonLat, type PlanePoint } from './plane';

const PARALLELS = [30, 40, 50, 60, 70, 80];
const MERIDIAN_STEP = 20;
const SOUTH = PARALLELS[0]!;
const NORTH = PARALLELS.at(-1)!;

/**
 * Parallels 30–80° N every 10° and meridians every 20°, as one SVG path. Stereographic maps
 * circles to circles, so every line is an arc, true to a plane unit.
 */
export function graticulePath(): string {
  const lines = PARALLELS.map(parallel);
  for (let lon = -180; lon < 180; lon += MERIDIAN_STEP) lines.push(meridian(lon));
  return lines.join('');
}

function parallel(lat: number): string {
  // The two ends of a diameter lie on the meridian through the plane's centre.
  const near = roundPoint(project([PLANE_CENTRE[0], lat]));
  const far = roundPoint(project([PLANE_CENTRE[0] - 180, lat]));
  // Not rounded: a radius half a unit too large would move a half circle's centre by a hundred.
  const radius = Math.abs(far[1] - near[1]) / 2;
  const half = (end: PlanePoint) => `A${numbers([radius, radius, 0, 1, 1, ...end])}`;
  return `M${numbers(near)}${half(far)}${half(near)}`;
}

function meridian(lon: number): string {
  const [start, middle, end] = [SOUTH, (SOUTH + NORTH) / 2, NORTH].map((lat) =>
    project([lon, lat] as LonLat)
  ) as [PlanePoint, PlanePoint, PlanePoint];
  const turn = cross(start, middle, end);
  const from = `M${numbers(roundPoint(start))}`;
  if (Math.abs(turn) < 1) return `${from}L${numbers(roundPoint(end))}`;
  const radius = Math.round(circumradius(start, middle, end, turn));
  return `${from}A${numbers([radius, radius, 0, 0, turn > 0 ? 1 : 0, ...roundPoint(end)])}`;
}

/** Twice the signed area of the triangle, positive if it turns clockwise on a screen. */
function cross(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function circumradius(a: PlanePoint, b: PlanePoint, c: PlanePoint, turn: number): number {
  const side = (p: PlanePoint, q: PlanePoint) => Math.hypot(p[0] - q[0], p[1] - q[1]);
  return (side(a, b) * side(b, c) * side(c, a)) / (2 * Math.abs(turn));
}
