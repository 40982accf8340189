import type { PlanePoint } from './plane';
import type { Run } from './path';

/** An edge of a coast or border on the plane: `[x1, y1, x2, y2]`. */
export type Edge = readonly [number, number, number, number];

/** The edges of projected runs, closed ones all the way round. */
export function edgesOf(runs: readonly Run[]): Edge[] {
  return runs.flatMap(({ points, closed }) =>
    points.flatMap((point, i): Edge[] => {
      const next = points[i + 1] ?? (closed ? points[0] : undefined);
      return next ? [[point[0], point[1], next[0], next[1]]] : [];
    })
  );
}

/**
 * The rule of room: the width in plane units of the widest upright box of one shape, centred at a
 * spot, that meets no edge. Times a camera's scale it is the widest name in px that may stand there.
 *
 * @param spot plane units
 * @param angle turn of the plane on the screen in radians, clockwise positive as a camera's
 * @param aspect width of the box over its height, more than 0
 * @returns plane units; Infinity without an edge
 */
export function roomAt(
  spot: PlanePoint,
  angle: number,
  aspect: number,
  edges: readonly Edge[]
): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let least = Infinity;
  for (const [x1, y1, x2, y2] of edges) {
    const [dx1, dy1, dx2, dy2] = [x1 - spot[0], y1 - spot[1], x2 - spot[0], y2 - spot[1]];
    // On the screen, with heights stretched so that the box becomes a square.
    const [sx1, sx2] = [dx1 * cos - dy1 * sin, dx2 * cos - dy2 * sin];
    if (beyond(sx1, sx2, least)) continue;
    const [sy1, sy2] = [(dx1 * sin + dy1 * cos) * aspect, (dx2 * sin + dy2 * cos) * aspect];
    if (!beyond(sy1, sy2, least)) least = Math.min(least, squareReach(sx1, sy1, sx2, sy2));
  }
  return 2 * least;
}

/** Whether a segment lies farther off than `least` on one side, seen along one axis. */
function beyond(a: number, b: number, least: number): boolean {
  return (a > least && b > least) || (a < -least && b < -least);
}

/** Half the side of the smallest square round the origin that meets a segment. */
function squareReach(x1: number, y1: number, x2: number, y2: number): number {
  const at = (t: number) => Math.max(Math.abs(x1 + (x2 - x1) * t), Math.abs(y1 + (y2 - y1) * t));
  let least = Math.min(at(0), at(1));
  // The larger of |x| and |y| is least at an end, where one of them is 0, or where they are equal.
  for (const t of [
    x1 / (x1 - x2),
    y1 / (y1 - y2),
    (y1 - x1) / (x2 - x1 - (y2 - y1)),
    -(x1 + y1) / (x2 - x1 + (y2 - y1))
  ]) {
    if (t > 0 && t < 1) least = Math.min(least, at(t));
  }
  return least;
}
