import { onLand, unpackRows, type RunTable } from '$lib/geo/land-rows';
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

/** Points along a leader that are looked up. */
const PIECES = 12;

type Table = { rows: RunTable; step: number };
const unpacked = new WeakMap<Land, Map<Actor | 'others', Table>>();

function tablesOf(land: Land): Map<Actor | 'others', Table> {
  let tables = unpacked.get(land);
  if (!tables) {
    tables = new Map(
      ([...ACTORS, 'others'] as const).map((name) => [
        name,
        { rows: unpackRows(land[name]), step: land[name].step }
      ])
    );
    unpacked.set(land, tables);
  }
  return tables;
}

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

  /** Whose land lies under a box; nothing where some of it is an actor's that may not. */
  under(box: Rect, may: (actor: Actor) => boolean = () => true): Ground | undefined {
    const found: Ground = { actors: {}, others: 0 };
    const samples = [...this.#samples(box)];
    const one = 1 / samples.length;
    for (const [x, y] of samples) {
      const whose = this.#tables.find(([, table]) => this.#on(table, x, y))?.[0];
      if (whose === 'others') found.others += one;
      else if (whose && !may(whose)) return undefined;
      else if (whose) found.actors[whose] = (found.actors[whose] ?? 0) + one;
    }
    return found;
  }

  /** Whether a whole box lies on one actor's land. */
  holds(actor: Actor, box: Rect): boolean {
    const table = this.#tables.find(([name]) => name === actor)![1];
    for (const [x, y] of this.#samples(box)) if (!this.#on(table, x, y)) return false;
    return true;
  }

  /** Whether a line in px leads across the land of an actor that is not at home there. */
  passedBy([[x0, y0], [x1, y1]]: readonly [Px, Px], home: Actor | undefined): boolean {
    const points = Array.from({ length: PIECES }, (_, i) => {
      const t = (i + 1) / PIECES;
      return this.#plane(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t);
    });
    return this.#tables.some(
      ([name, table]) =>
        name !== home && name !== 'others' && points.some(([x, y]) => this.#on(table, x, y))
    );
  }

  /** The point of the plane under one of the drawing. */
  #plane(px: number, py: number): Px {
    const [[ox, oy], [ax, ay]] = [this.#origin, this.#step];
    // A quarter turn of the step along x is the step along y.
    return [ox + px * ax - py * ay, oy + px * ay + py * ax];
  }

  /** Points of the plane under a box. */
  *#samples({ x, y, width, height }: Rect): Generator<Px> {
    const [across, down] = [
      Math.max(ACROSS, Math.ceil(width / APART)),
      Math.max(DOWN, Math.ceil(height / APART))
    ];
    for (let i = 0; i < across; i++) {
      const px = x + (width * i) / (across - 1);
      for (let j = 0; j < down; j++) {
        yield this.#plane(px, y + (height * j) / (down - 1));
      }
    }
  }

  #on({ rows, step }: Table, x: number, y: number): boolean {
    return onLand(rows, step, [x, y], this.#least);
  }
}
