import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a worker is asked for. */
export interface Order {
  id: number;
  svg: string;
  fontFiles: string[];
}

/** What it answers: the picture, or why there is none. */
type Answer = { id: number } & ({ png: Uint8Array } | { error: unknown });

/** From the project's folder: this module may have been bundled elsewhere. */
const WORKER = join(process.cwd(), 'src/lib/pictures/raster-worker.mjs');

/** One thread, and who waits for it. */
class Hand {
  readonly #worker = new Worker(WORKER);
  readonly #open = new Map<number, (answer: Answer) => void>();
  /** Px of all pictures that wait for it. */
  load = 0;

  /** @param ended called when it can do no more */
  constructor(ended: () => void) {
    this.#worker.on('message', (answer: Answer) => this.#open.get(answer.id)?.(answer));
    this.#worker.on('error', (error) => {
      ended();
      for (const [id, answer] of this.#open) answer({ id, error });
    });
  }

  give(order: Order, px: number): Promise<Buffer> {
    this.load += px;
    // The process lives while something is asked for, and no longer.
    this.#worker.ref();
    return new Promise((done, fail) => {
      this.#open.set(order.id, (answer) => {
        this.#open.delete(order.id);
        this.load -= px;
        if (this.#open.size === 0) this.#worker.unref();
        if ('png' in answer) done(Buffer.from(answer.png));
        else fail(answer.error);
      });
      this.#worker.postMessage(order);
    });
  }
}

const hands = new Set<Hand>();
let orders = 0;

/**
 * A thread for each core, begun as orders come; then the one with the least to do. They do not take
 * orders from one list: whoever keeps it may be too busy to hear of them.
 */
function nextHand(): Hand {
  const free = [...hands].toSorted((a, b) => a.load - b.load)[0];
  if (free && (free.load === 0 || hands.size >= availableParallelism())) return free;
  // One that has ended is followed by another, which does not wait for it.
  const hand: Hand = new Hand(() => hands.delete(hand));
  hands.add(hand);
  return hand;
}

/**
 * A drawing as the bytes of a PNG, made in a thread of its own.
 *
 * @param fontFiles paths of the fonts it names; no other is read
 * @param px of the picture, by which the work is shared out
 * @throws what the rasteriser throws
 */
export function rasterise(svg: string, fontFiles: string[], px: number): Promise<Buffer> {
  return nextHand().give({ id: orders++, svg, fontFiles }, px);
}
