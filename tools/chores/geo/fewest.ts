/** A vertex of a line on the plane, with how far the thinned line may pass from it. */
export interface Vertex {
  x: number;
  y: number;
  most: number;
}

/**
 * Share of the limit that a first, quick thinning may use up. Without it the search for the fewest
 * takes minutes on the fjords of Canada; with it the result has a few points more.
 */
const FIRST = 0.015;

/** No edge is longer than this in plane units (about 600 km), so that a stray one can be told. */
const LONGEST = 1900;

/**
 * The fewest vertices (or nearly) of a line that draw it within the limit: every vertex left out
 * lies no farther than its `most` from the edge that passes it.
 *
 * @param line at least two vertices; both ends stay
 * @returns indices of the vertices that stay, ascending
 */
export function fewest(line: readonly Vertex[]): number[] {
  const first = douglasPeucker(line, FIRST);
  const rest = first.map((i) => ({ ...line[i]!, most: line[i]!.most * (1 - FIRST) }));
  return shortest(rest).map((i) => first[i]!);
}

/** Keeps, between two vertices that stay, the one farthest from their chord in parts of its limit. */
function douglasPeucker(line: readonly Vertex[], share: number): number[] {
  const kept = [0];
  const hold = (from: number, to: number): void => {
    let [worst, excess] = [-1, share];
    for (let i = from + 1; i < to; i++) {
      const part = distanceToSegment(line[i]!, line[from]!, line[to]!) / line[i]!.most;
      if (part > excess) [worst, excess] = [i, part];
    }
    if (worst >= 0) {
      hold(from, worst);
      hold(worst, to);
    } else kept.push(to);
  };
  hold(0, line.length - 1);
  return kept;
}

/**
 * The shortest path over all edges that keep the limit (after Imai and Iri). Of the ways with as
 * few vertices the one with the least squared departure wins.
 */
function shortest(line: readonly Vertex[]): number[] {
  const count = line.length;
  const backward = line.map((_, j) => new Set(reachable(line, j, -1)));
  const squaredMiss = squaredMisses(line);
  const hops = new Float64Array(count).fill(Infinity);
  const error = new Float64Array(count).fill(Infinity);
  const from = new Int32Array(count).fill(-1);
  hops[0] = error[0] = 0;
  for (let i = 0; i < count - 1; i++) {
    for (const j of reachable(line, i, 1)) {
      if (hops[i]! + 1 > hops[j]! || (j > i + 1 && !backward[j]!.has(i))) continue;
      const miss = error[i]! + squaredMiss(i, j);
      if (hops[i]! + 1 === hops[j]! && miss >= error[j]!) continue;
      hops[j] = hops[i]! + 1;
      error[j] = miss;
      from[j] = i;
    }
  }
  const kept: number[] = [];
  for (let at = count - 1; at >= 0; at = from[at]!) kept.push(at);
  return kept.reverse();
}

/**
 * The vertices that a ray from vertex `start` reaches while it passes each one between within its
 * limit, looking up (`step` 1) or down (-1) the line: a cone that narrows (after Chan and Chin). An
 * edge keeps the limit if each of its ends reaches the other.
 */
function reachable(line: readonly Vertex[], start: number, step: 1 | -1): number[] {
  const found: number[] = [];
  const { x, y } = line[start]!;
  let cone: { middle: number; low: number; high: number } | undefined;
  for (let j = start + step; j >= 0 && j < line.length; j += step) {
    const to = line[j]!;
    const [dx, dy] = [to.x - x, to.y - y];
    const far = Math.hypot(dx, dy);
    if (far > LONGEST && found.length) break;
    const angle = Math.atan2(dy, dx);
    const turn = cone ? wrap(angle - cone.middle) : 0;
    if (!cone || far === 0 || (turn >= cone.low && turn <= cone.high)) found.push(j);
    // A vertex as near as its limit leaves every direction open.
    if (far <= to.most) continue;
    const half = Math.asin(to.most / far);
    if (!cone) cone = { middle: angle, low: -half, high: half };
    else {
      cone.low = Math.max(cone.low, turn - half);
      cone.high = Math.min(cone.high, turn + half);
      if (cone.low > cone.high) break;
    }
  }
  return found;
}

function wrap(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

type Sums = Float64Array<ArrayBuffer>;

/** Sum of the squared distances of the vertices between two others from their line, in no time. */
function squaredMisses(line: readonly Vertex[]): (i: number, j: number) => number {
  const [{ x: ox, y: oy }] = line as readonly [Vertex, ...Vertex[]];
  // Sums up to each vertex, asked millions of times: numbers in a row, no lists.
  const [xs, ys, xxs, xys, yys] = Array.from(
    { length: 5 },
    () => new Float64Array(line.length + 1)
  ) as [Sums, Sums, Sums, Sums, Sums];
  for (const [n, vertex] of line.entries()) {
    const [x, y] = [vertex.x - ox, vertex.y - oy];
    xs[n + 1] = xs[n]! + x;
    ys[n + 1] = ys[n]! + y;
    xxs[n + 1] = xxs[n]! + x * x;
    xys[n + 1] = xys[n]! + x * y;
    yys[n + 1] = yys[n]! + y * y;
  }
  return (i, j) => {
    const count = j - i - 1;
    const [sx, sy] = [xs[j]! - xs[i + 1]!, ys[j]! - ys[i + 1]!];
    const [sxx, sxy, syy] = [xxs[j]! - xxs[i + 1]!, xys[j]! - xys[i + 1]!, yys[j]! - yys[i + 1]!];
    const [ax, ay] = [line[i]!.x - ox, line[i]!.y - oy];
    const [dx, dy] = [line[j]!.x - line[i]!.x, line[j]!.y - line[i]!.y];
    const xx = sxx - 2 * ax * sx + count * ax * ax;
    const xy = sxy - ax * sy - ay * sx + count * ax * ay;
    const yy = syy - 2 * ay * sy + count * ay * ay;
    const length = dx * dx + dy * dy;
    return length ? (dy * dy * xx - 2 * dx * dy * xy + dx * dx * yy) / length : xx + yy;
  };
}

/** Distance of a point from an edge, in the units of both. */
export function distanceToSegment(
  p: Pick<Vertex, 'x' | 'y'>,
  a: Pick<Vertex, 'x' | 'y'>,
  b: Pick<Vertex, 'x' | 'y'>
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
