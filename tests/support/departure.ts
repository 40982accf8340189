import { toScreen, type Camera, type Rect, type Size } from '../../src/lib/map/camera/camera';
import type { Point } from './shapes';

/** A line of the map on the plane; a closed one repeats its first point. */
export type Line = readonly Point[];

export interface Departure {
  /** Largest distance in px between a full line and the drawn ones, near the subject. */
  near: number;
  /** The same in the rest of the picture. */
  far: number;
  nearAt?: Point;
  farAt?: Point;
}

/** Rings smaller than this on the screen, in px², may be missing near the subject and far off. */
const SPECK = { near: 28, far: 120 };
const CELL = 8;

/** Edges by the cells that they come near. */
type Edges = Map<number, [Point, Point][]>;
/** The number of a cell: no stage has as many in a column, nor any beyond its edge. */
const cellOf = (column: number, row: number) => (column + 1000) * 10_000 + row + 1000;

/**
 * How far on the screen the full lines lie from the drawn ones, at every full vertex on the stage.
 * Found with a grid of cells, without any knowledge of how the drawn lines were made.
 *
 * @param full lines at full detail, on the plane
 * @param drawn lines as drawn, on the plane
 * @param reach plane units from the plane's centre beyond which nothing is measured
 * @param near the part of the stage in px in which the subject and its neighbours lie
 */
export function departure(
  full: readonly Line[],
  drawn: readonly Line[],
  camera: Camera,
  size: Size,
  near: Rect,
  reach = Infinity
): Departure {
  const edges: Edges = new Map();
  const stage: Rect = { x: 0, y: 0, ...size };
  for (const line of drawn) {
    const points = line.map((point) => toScreen(camera, size, point));
    for (let i = 1; i < points.length; i++) sow(edges, points[i - 1]!, points[i]!, size);
  }
  const worst: Departure = { near: 0, far: 0 };
  for (const line of full) {
    const points = line.map((point) => toScreen(camera, size, point));
    const area = closedArea(points);
    for (const [i, point] of points.entries()) {
      if (!inside(point, stage) || Math.hypot(...line[i]!) > reach) continue;
      const part = inside(point, near) ? 'near' : 'far';
      if (area < SPECK[part]) continue;
      const miss = nearest(edges, point);
      if (miss > worst[part]) {
        worst[part] = miss;
        worst[`${part}At`] = line[i]!;
      }
    }
  }
  return worst;
}

function inside([x, y]: Point, box: Rect): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

/** Area in px² of a ring; endless for an open line. */
function closedArea(points: Point[]): number {
  const [first, last] = [points[0]!, points.at(-1)!];
  if (Math.hypot(first[0] - last[0], first[1] - last[1]) > 1e-6) return Infinity;
  let twice = 0;
  for (let i = 1; i < points.length; i++) {
    twice += points[i - 1]![0] * points[i]![1] - points[i]![0] * points[i - 1]![1];
  }
  return Math.abs(twice) / 2;
}

/** Enters an edge in every cell that it comes near. */
function sow(edges: Edges, a: Point, b: Point, size: Size): void {
  const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  if (x1 < -40 || y1 < -40 || x0 > size.width + 40 || y0 > size.height + 40) return;
  const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / (CELL / 2)));
  let before = -1;
  for (let i = 0; i <= steps; i++) {
    const x = a[0] + ((b[0] - a[0]) * i) / steps;
    const y = a[1] + ((b[1] - a[1]) * i) / steps;
    const key = cellOf(Math.floor(x / CELL), Math.floor(y / CELL));
    if (key === before) continue;
    before = key;
    const cell = edges.get(key);
    if (cell) cell.push([a, b]);
    else edges.set(key, [[a, b]]);
  }
}

/** Distance in px to the nearest edge, or 3 cells if there is none so near. */
function nearest(edges: Edges, p: Point): number {
  const [cx, cy] = [Math.floor(p[0] / CELL), Math.floor(p[1] / CELL)];
  let best = 3 * CELL;
  for (let x = cx - 2; x <= cx + 2; x++) {
    for (let y = cy - 2; y <= cy + 2; y++) {
      for (const [a, b] of edges.get(cellOf(x, y)) ?? []) best = Math.min(best, distance(p, a, b));
    }
  }
  return best;
}

function distance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length ? ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
