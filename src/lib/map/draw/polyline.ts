import { numbers } from '$lib/geo/numbers';
import type { Point } from '../camera/camera';

/** Running length in px (or whatever unit the points have) at each point; starts with 0. */
export function lengths(points: readonly Point[]): number[] {
  const out = [0];
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1]!;
    const [x1, y1] = points[i]!;
    out.push(out[i - 1]! + Math.hypot(x1 - x0, y1 - y0));
  }
  return out;
}

/** Total length of a polyline. */
export function polylineLength(points: readonly Point[]): number {
  return lengths(points).at(-1) ?? 0;
}

/**
 * The point at share `t` (0 to 1) of a polyline's length, and the direction there in radians,
 * clockwise from +x.
 */
export function pointAlong(points: readonly Point[], t: number): { at: Point; direction: number } {
  const run = lengths(points);
  const goal = Math.max(0, Math.min(1, t)) * (run.at(-1) ?? 0);
  let i = 1;
  while (i < points.length - 1 && run[i]! < goal) i++;
  const [x0, y0] = points[i - 1] ?? [0, 0];
  const [x1, y1] = points[i] ?? [x0, y0];
  const span = (run[i] ?? 0) - (run[i - 1] ?? 0);
  const share = span ? (goal - run[i - 1]!) / span : 0;
  return {
    at: [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share],
    direction: Math.atan2(y1 - y0, x1 - x0)
  };
}

/** Points at equal steps of about `spacing` along a polyline, both ends kept. */
export function resample(points: readonly Point[], spacing: number): Point[] {
  const total = polylineLength(points);
  if (points.length < 2 || total === 0) return [...points];
  const count = Math.max(1, Math.round(total / spacing));
  const run = lengths(points);
  const out: Point[] = [];
  let i = 1;
  for (let step = 0; step <= count; step++) {
    const goal = (total * step) / count;
    while (i < points.length - 1 && run[i]! < goal) i++;
    const [x0, y0] = points[i - 1]!;
    const [x1, y1] = points[i]!;
    const span = run[i]! - run[i - 1]!;
    const share = span ? (goal - run[i - 1]!) / span : 0;
    out.push([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share]);
  }
  return out;
}

/** A running mean over `reach` points to each side; ends stay. Takes out bends tighter than a ribbon is wide. */
export function smooth(points: readonly Point[], reach: number): Point[] {
  return points.map((point, i) => {
    const r = Math.min(reach, i, points.length - 1 - i);
    if (!r) return point;
    const part = points.slice(i - r, i + r + 1);
    return [
      part.reduce((sum, p) => sum + p[0], 0) / part.length,
      part.reduce((sum, p) => sum + p[1], 0) / part.length
    ];
  });
}

/** The polyline shifted sideways by `distance`, to the right of its direction on screen. */
export function offset(points: readonly Point[], distance: number): Point[] {
  return points.map(([x, y], i) => {
    const [xa, ya] = points[Math.max(0, i - 1)]!;
    const [xb, yb] = points[Math.min(points.length - 1, i + 1)]!;
    const span = Math.hypot(xb - xa, yb - ya) || 1;
    return [x - ((yb - ya) / span) * distance, y + ((xb - xa) / span) * distance];
  });
}

/** px by which a drawn line may leave out a bend: less than a device shows. */
const UNSEEN = 0.2;

/**
 * The points without which a line would be seen to change: none that are left out lies farther than
 * `most` from the line that is left (Douglas and Peucker).
 *
 * @param most in the points' unit
 */
export function simplify(points: readonly Point[], most = UNSEEN): Point[] {
  if (points.length < 3) return [...points];
  const [a, b] = [points[0]!, points.at(-1)!];
  let [far, at] = [most, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const off = distanceTo(points[i]!, a, b);
    if (off > far) [far, at] = [off, i];
  }
  if (!at) return [a, b];
  return [
    ...simplify(points.slice(0, at + 1), most).slice(0, -1),
    ...simplify(points.slice(at), most)
  ];
}

/** Distance of a point from a segment. */
function distanceTo([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  const t = square ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square)) : 0;
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/** SVG path data to a tenth of a px; each point by its way from the one before, in fewer bytes. */
export function toPath(points: readonly Point[]): string {
  let [x, y] = [0, 0];
  const [start, ...steps] = points.map(([px, py]): Point => {
    const [dx, dy] = [tenths(px) - x, tenths(py) - y];
    [x, y] = [x + dx, y + dy];
    return [dx / 10, dy / 10];
  });
  if (!start) return '';
  return `M${numbers(start)}${steps.length ? `l${numbers(steps.flat())}` : ''}`;
}

/** The points of path data that `toPath` wrote: one list for each part. */
export function fromPath(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((part) => {
      let [x, y] = [0, 0];
      const values = (part.match(/-?\d*\.?\d+/g) ?? []).map((one) => tenths(Number(one)));
      return Array.from({ length: values.length / 2 }, (_, i): Point => {
        [x, y] = [x + values[2 * i]!, y + values[2 * i + 1]!];
        return [x / 10, y / 10];
      });
    });
}

const tenths = (value: number): number => Math.round(value * 10);

/** Rounds to a tenth: finer is not seen and costs bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
