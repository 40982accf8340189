import { onRows, unpackRows, type RunTable } from '$lib/geo/land-rows';
import type { Actor, Land } from '$lib/geo/stage';
import { ACTORS } from '$lib/schema/map-terms';
import { toPlane, type Camera, type Rect, type Size } from '../camera/camera';

/** Whose land lies under a box: shares of it from 0 to 1. */
export interface Ground {
  actors: Partial<Record<Actor, number>>;
  /** Land of all other countries, as far as it is known. */
  others: number;
}

/** Points across and down a box that are looked up, and how many px apart they are at most. */
const [ACROSS, DOWN, APART] = [13, 5, 14];
/** Px below which a strip of land does not count: it is smaller than a letter. */
const LEAST = 5;

type Px = readonly [number, number];

/** How many points across and down a box are looked up. */
const acrossOf = (box: Rect) => Math.max(ACROSS, Math.ceil(box.width / APART));
const downOf = (box: Rect) => Math.max(DOWN, Math.ceil(box.height / APART));

/** Points along a leader that are looked up. */
const PIECES = 12;

interface Table {
  rows: RunTable;
  step: number;
  /** Outside these plane units there is none of it: from x, y to x, y. */
  around: readonly [x0: number, y0: number, x1: number, y1: number];
}

const unpacked = new WeakMap<Land, Map<Actor | 'others', Table>>();

function tableOf(packed: Land[Actor]): Table {
  const { step } = packed;
  const rows = unpackRows(packed);
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [row, runs] of rows) {
    [y0, y1] = [Math.min(y0, (row - 0.5) * step), Math.max(y1, (row + 0.5) * step)];
    for (const [from, to] of runs) [x0, x1] = [Math.min(x0, from), Math.max(x1, to)];
  }
  return { rows, step, around: [x0, y0, x1, y1] };
}

function tablesOf(land: Land): Map<Actor | 'others', Table> {
  let tables = unpacked.get(land);
  if (!tables) {
    tables = new Map(([...ACTORS, 'others'] as const).map((name) => [name, tableOf(land[name])]));
    unpacked.set(land, tables);
  }
  return tables;
}

/** How often land was asked about: what the placement of words costs, held by its tests. */
export const tally = { points: 0 };

/** Asks whose land lies under boxes of a drawing, in px. */
export class GroundMap {
  readonly #tables: [name: Actor | 'others', table: Table][];
  readonly #least: number;
  /** From px to the plane: the plane point of the drawing's corner, and a px along each axis. */
  readonly #origin: readonly [number, number];
  readonly #step: readonly [number, number];

  constructor(land: Land, camera: Camera, size: Size) {
    this.#tables = [...tablesOf(land)];
    this.#least = LEAST / camera.k;
    this.#origin = toPlane(camera, size, [0, 0]);
    const [x, y] = toPlane(camera, size, [1, 0]);
    this.#step = [x - this.#origin[0], y - this.#origin[1]];
  }

  /**
   * Whose land lies under a box; none as soon as it lies on an actor's who is not named.
   *
   * @param allowed actors whose land may lie under it; all by default
   */
  under(box: Rect, allowed?: readonly (Actor | undefined)[]): Ground | undefined {
    const found: Ground = { actors: {}, others: 0 };
    const [across, down] = [acrossOf(box), downOf(box)];
    const one = 1 / (across * down);
    for (let i = 0; i < across * down; i++) {
      const whose = this.#whose(box, across, down, i);
      if (whose === 'others') found.others += one;
      else if (whose) {
        if (allowed && !allowed.includes(whose)) return undefined;
        found.actors[whose] = (found.actors[whose] ?? 0) + one;
      }
    }
    return found;
  }

  /** Whether a whole box lies on one actor's land. */
  holds(actor: Actor, box: Rect): boolean {
    const table = this.#tables.find(([name]) => name === actor)![1];
    const [across, down] = [acrossOf(box), downOf(box)];
    const last = across * down - 1;
    // Corners first: what does not fit mostly shows there.
    for (const corner of [0, last, down - 1, last - down + 1]) {
      if (!this.#holdsAt(table, box, across, down, corner)) return false;
    }
    for (let i = 1; i < last; i++) if (!this.#holdsAt(table, box, across, down, i)) return false;
    return true;
  }

  /** Whether a line in px leads across the land of an actor that is not at home there. */
  passedBy([[x0, y0], [x1, y1]]: readonly [Px, Px], home: Actor | undefined): boolean {
    return this.#tables.some(([name, table]) => {
      if (name === home || name === 'others') return false;
      for (let i = 1; i <= PIECES; i++) {
        const t = i / PIECES;
        if (this.#on(table, x0 + (x1 - x0) * t, y0 + (y1 - y0) * t)) return true;
      }
      return false;
    });
  }

  // Points are handed on as numbers: these are asked so often that pairs would cost more.

  /** Whose land lies under the point of a box with a number, counted column by column. */
  #whose(box: Rect, across: number, down: number, i: number): Actor | 'others' | undefined {
    const px = box.x + (box.width * Math.floor(i / down)) / (across - 1);
    const py = box.y + (box.height * (i % down)) / (down - 1);
    for (let n = 0; n < this.#tables.length; n++) {
      if (this.#on(this.#tables[n]![1], px, py)) return this.#tables[n]![0];
    }
    return undefined;
  }

  #holdsAt(table: Table, box: Rect, across: number, down: number, i: number): boolean {
    const px = box.x + (box.width * Math.floor(i / down)) / (across - 1);
    const py = box.y + (box.height * (i % down)) / (down - 1);
    return this.#on(table, px, py);
  }

  /** Whether a point of the drawing lies on an area. */
  #on({ rows, step, around }: Table, px: number, py: number): boolean {
    // A quarter turn of the step along x is the step along y.
    const x = this.#origin[0] + px * this.#step[0] - py * this.#step[1];
    const y = this.#origin[1] + px * this.#step[1] + py * this.#step[0];
    if (x < around[0] || x > around[2] || y < around[1] || y > around[3]) return false;
    tally.points++;
    return onRows(rows, step, x, y, this.#least);
  }
}
