import type { Point, Rect, Size } from '$lib/geo/shapes';

export type { Point, Rect, Size };

/**
 * What the stage shows: the plane point at the stage's centre, px per plane unit, and the turn of
 * the plane in radians, clockwise positive (as in SVG).
 */
export interface Camera {
  x: number;
  y: number;
  k: number;
  angle: number;
}

/** Screen position in px of a plane point. */
export function toScreen(camera: Camera, size: Size, [px, py]: Point): [number, number] {
  const cos = Math.cos(camera.angle) * camera.k;
  const sin = Math.sin(camera.angle) * camera.k;
  const dx = px - camera.x;
  const dy = py - camera.y;
  return [size.width / 2 + dx * cos - dy * sin, size.height / 2 + dx * sin + dy * cos];
}

/** Plane point in plane units under a screen position in px: the inverse of `toScreen`. */
export function toPlane(camera: Camera, size: Size, [sx, sy]: Point): [number, number] {
  const cos = Math.cos(camera.angle) / camera.k;
  const sin = Math.sin(camera.angle) / camera.k;
  const dx = sx - size.width / 2;
  const dy = sy - size.height / 2;
  return [camera.x + dx * cos + dy * sin, camera.y - dx * sin + dy * cos];
}

/** The camera as a CSS/SVG `matrix(a,b,c,d,e,f)` that takes plane units to px. */
export function toMatrix(camera: Camera, size: Size): string {
  const a = Math.cos(camera.angle) * camera.k;
  const b = Math.sin(camera.angle) * camera.k;
  const e = size.width / 2 - camera.x * a + camera.y * b;
  const f = size.height / 2 - camera.x * b - camera.y * a;
  const six = [a, b, -b, a].map((value) => value.toPrecision(7));
  return `matrix(${six.join(',')},${e.toFixed(2)},${f.toFixed(2)})`;
}

/**
 * The camera that shows every `fit` point as large as possible inside the safe area. Of several
 * turns, the one that shows them largest wins; of equals, the first.
 *
 * @param fit plane points that must show, at least one
 * @param angles candidate turns of the plane in radians, at least one
 * @param size the stage in px
 * @param safe the part of the stage in px that cards never cover; a side below 1 px counts as 1
 * @param maxK px per plane unit at which a single point (or a tiny group) is shown
 * @throws RangeError without a point or a turn
 */
export function solveCamera(
  fit: readonly Point[],
  angles: readonly number[],
  size: Size,
  safe: Rect,
  maxK = 1
): Camera {
  if (!fit.length || !angles.length) throw new RangeError('a camera needs a point and a turn');
  const width = Math.max(1, safe.width);
  const height = Math.max(1, safe.height);
  let best: Camera | undefined;
  for (const angle of angles) {
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const xs = fit.map(([x, y]) => x * cos - y * sin);
    const ys = fit.map(([x, y]) => x * sin + y * cos);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const k = Math.min(maxK, width / (x1 - x0 || 1e-9), height / (y1 - y0 || 1e-9));
    if (best && k <= best.k) continue;
    // The fit's middle belongs at the safe area's middle; the camera names the stage's middle.
    const mx = (x0 + x1) / 2 + (size.width / 2 - (safe.x + width / 2)) / k;
    const my = (y0 + y1) / 2 + (size.height / 2 - (safe.y + height / 2)) / k;
    best = { x: mx * cos + my * sin, y: -mx * sin + my * cos, k, angle };
  }
  return best!;
}

/** Whether two cameras show the same picture to within half a px on a stage of `size` px. */
export function sameCamera(a: Camera, b: Camera, size: Size): boolean {
  const corners: Point[] = [
    [0, 0],
    [size.width, size.height]
  ];
  return corners.every((corner) => {
    const [x, y] = toScreen(b, size, toPlane(a, size, corner));
    return Math.hypot(x - corner[0], y - corner[1]) < 0.5;
  });
}
