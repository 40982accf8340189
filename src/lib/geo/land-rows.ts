/**
 * An area of the plane as rows of runs, small enough for the page, so that the placement of words
 * can ask whether a point lies on it. Needs no projection and no library.
 */
export interface LandRows {
  /** Plane units between two rows; row `i` is at `y = i * step`. */
  step: number;
  /** Plane units of one count in `runs`. */
  grain: number;
  /** Number of the first row. */
  top: number;
  /** Row after row: how many runs it has, then for each the gap before it and its length, in grains. */
  runs: number[];
}

type Point = readonly [number, number];

/** West, north, east and south of a part of the plane, in plane units. */
export type Bounds = readonly [number, number, number, number];

const EVERYWHERE: Bounds = [-Infinity, -Infinity, Infinity, Infinity];

/**
 * Rows of runs of the area that rings enclose, by the even-odd rule.
 *
 * @param rings closed rings on the plane, without the first point repeated
 * @param step plane units between rows, a whole number
 * @param grain plane units of one count, a whole number that divides the precision wanted
 * @param within the part of the plane that is kept, in plane units; all of it by default
 */
export function toLandRows(
  rings: readonly (readonly Point[])[],
  step: number,
  grain: number,
  within: Bounds = EVERYWHERE
): LandRows {
  const [west, north, east, south] = within;
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
      for (let row = Math.ceil(low[1] / step); row * step < high[1]; row++) {
        if (row * step < north || row * step > south) continue;
        const x = low[0] + ((high[0] - low[0]) * (row * step - low[1])) / (high[1] - low[1]);
        crossings.set(row, [...(crossings.get(row) ?? []), x]);
      }
    });
  }
  const numbers = [...crossings.keys()].sort((a, b) => a - b);
  const [top, last] = [numbers[0] ?? 0, numbers.at(-1) ?? -1];
  const runs: number[] = [];
  let before = 0;
  for (let row = top; row <= last; row++) {
    const marks = closed(
      (crossings.get(row) ?? [])
        .map((x) => Math.max(west, Math.min(east, x)))
        .sort((a, b) => a - b),
      grain
    );
    runs.push(marks.length / 2);
    // A row begins where the one above began, so that its first gap is small.
    let at = before;
    for (let i = 0; i < marks.length; i += 2) {
      runs.push(marks[i]! - at, marks[i + 1]! - marks[i]!);
      at = marks[i + 1]!;
    }
    before = marks[0] ?? before;
  }
  return { step, grain, top, runs };
}

/** Crossings in whole grains; runs that touch become one, runs of no length go. */
function closed(crossings: readonly number[], grain: number): number[] {
  const marks: number[] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [Math.round(crossings[i]! / grain), Math.round(crossings[i + 1]! / grain)];
    if (to <= from) continue;
    if (marks.length && marks.at(-1)! >= from) marks[marks.length - 1] = to;
    else marks.push(from, to);
  }
  return marks;
}

/** An area's runs `[from, to]` in plane units, by the number of their row. */
export type RunTable = ReadonlyMap<number, readonly (readonly [number, number])[]>;

/** Unpacks rows once, for `onLand`. */
export function unpackRows({ grain, top, runs }: LandRows): RunTable {
  const table = new Map<number, [number, number][]>();
  let [row, before] = [top, 0];
  for (let i = 0; i < runs.length; row++) {
    const found: [number, number][] = [];
    let at = before;
    for (let left = runs[i++]!; left > 0; left--) {
      const from = at + runs[i++]!;
      at = from + runs[i++]!;
      found.push([from * grain, at * grain]);
    }
    before = found[0] ? found[0][0] / grain : before;
    table.set(row, found);
  }
  return table;
}

/**
 * Whether a point of the plane lies on an area, as its nearest row says: true to half a row.
 *
 * @param least plane units; shorter runs do not count, since an island smaller than a letter may be
 *   covered
 */
export function onLand(table: RunTable, step: number, [x, y]: Point, least = 0): boolean {
  return onRows(table, step, x, y, least);
}

/** The same of a point that is two numbers: asked so often that a pair for each would cost more. */
export function onRows(
  table: RunTable,
  step: number,
  x: number,
  y: number,
  least: number
): boolean {
  const runs = table.get(Math.round(y / step));
  if (!runs) return false;
  // Runs stand in their order, from west to east.
  for (let i = 0; i < runs.length && x >= runs[i]![0]; i++) {
    const run = runs[i]!;
    if (x <= run[1]) return run[1] - run[0] >= least;
  }
  return false;
}
