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

/** Points across and down a box that are looked up. */
const [ACROSS, DOWN] = [13, 5];
/** Px below which a strip of land does not count: it is smaller than a letter. */
const LEAST = 5;

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
  readonly #tables: Map<Actor | 'others', Table>;
  readonly #camera: Camera;
  readonly #size: Size;

  constructor(land: Land, camera: Camera, size: Size) {
    this.#tables = tablesOf(land);
    this.#camera = camera;
    this.#size = size;
  }

  /** Whose land lies under a box. */
  under({ x, y, width, height }: Rect): Ground {
    const found: Ground = { actors: {}, others: 0 };
    const one = 1 / (ACROSS * DOWN);
    for (let i = 0; i < ACROSS; i++) {
      for (let j = 0; j < DOWN; j++) {
        const at = [x + (width * i) / (ACROSS - 1), y + (height * j) / (DOWN - 1)] as const;
        const whose = this.#at(at);
        if (whose === 'others') found.others += one;
        else if (whose) found.actors[whose] = (found.actors[whose] ?? 0) + one;
      }
    }
    return found;
  }

  /** Whether a whole box lies on one actor's land. */
  holds(actor: Actor, { x, y, width, height }: Rect): boolean {
    for (let j = 0; j < DOWN; j++) {
      for (let i = 0; i < ACROSS; i++) {
        const at = [x + (width * i) / (ACROSS - 1), y + (height * j) / (DOWN - 1)] as const;
        if (!this.#on(actor, toPlane(this.#camera, this.#size, at))) return false;
      }
    }
    return true;
  }

  #at(px: readonly [number, number]): Actor | 'others' | undefined {
    const point = toPlane(this.#camera, this.#size, px);
    for (const name of this.#tables.keys()) if (this.#on(name, point)) return name;
    return undefined;
  }

  #on(name: Actor | 'others', point: readonly [number, number]): boolean {
    const { rows, step } = this.#tables.get(name)!;
    return onLand(rows, step, point, LEAST / this.#camera.k);
  }
}
