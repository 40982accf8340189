import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What the worker is asked for. */
export interface Order {
  id: number;
  svg: string;
  fontFiles: string[];
}

/** What it answers: the picture, or why there is none. */
type Answer = { id: number } & ({ png: Uint8Array } | { error: unknown });

/** From the project's folder: this module may have been bundled elsewhere. */
const WORKER = join(process.cwd(), 'src/lib/pictures/raster-worker.mjs');

const open = new Map<number, (answer: Answer) => void>();
let worker: Worker | undefined;
let orders = 0;

function start(): Worker {
  const started = new Worker(WORKER);
  started.on('message', (answer: Answer) => open.get(answer.id)?.(answer));
  started.on('error', (error) => {
    // It has ended: the next order starts another, and does not wait for this one.
    worker = undefined;
    for (const [id, answer] of open) answer({ id, error });
  });
  return started;
}

/**
 * A drawing as the bytes of a PNG, made in a thread of its own.
 *
 * @param fontFiles paths of the fonts it names; no other is read
 * @throws what the rasteriser throws
 */
export function rasterise(svg: string, fontFiles: string[]): Promise<Buffer> {
  worker ??= start();
  // The process lives while something is asked for, and no longer.
  worker.ref();
  const id = orders++;
  return new Promise((done, fail) => {
    open.set(id, (answer) => {
      open.delete(id);
      if (open.size === 0) worker?.unref();
      if ('png' in answer) done(Buffer.from(answer.png));
      else fail(answer.error);
    });
    worker?.postMessage({ id, svg, fontFiles } satisfies Order);
  });
}
