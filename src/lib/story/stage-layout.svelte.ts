import type { Cover } from '$lib/map/camera/safe-area';
import type { Size } from '$lib/map/camera/camera';
import { readingTops, sameViewRun, type StepElements } from './reading-place';
import type { StoryState } from './state.svelte';
import { wallCover } from './wall';

/** Px that a map without a card leaves free: at its foot on phones, at its left. */
const [BACK, ALONE_LEFT] = [52, 28];

/** The page's parts that the stage's room depends on. */
interface Parts {
  stage: HTMLElement;
  bar: HTMLElement;
  /** In reading order, the cover first. */
  steps: readonly StepElements[];
  /** Name of each step's view, in reading order. */
  views: readonly string[];
}

/** How much room the map has: the stage's size, and what stands over the scene that shows. */
export class StageLayout {
  /** The stage in px; none while it has no area, hidden or without its styles. */
  size = $state.raw<Size>();
  /** What stands over the active step's scene; measured anew when step, window or cards change. */
  readonly cover = $derived.by(() => this.size && this.#cover());
  readonly #parts: Parts;
  readonly #state: StoryState;
  #measured: { of: string; tops: number[] } | undefined;

  constructor(parts: Parts, state: StoryState) {
    this.#parts = parts;
    this.#state = state;
  }

  /** Takes the stage's size; nothing changes where it is the same. */
  measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#parts.stage;
    if (width === this.size?.width && height === this.size.height) return;
    this.size = width && height ? { width, height } : undefined;
  }

  #cover(): Cover {
    const { bar, steps, views } = this.#parts;
    const { free, index, layout, presenting } = this.#state;
    if (presenting) return wallCover(bar, steps[index]);
    const tall = Math.min(window.innerHeight, document.documentElement.clientHeight);
    if (free) {
      // Below the map stands the button that brings the card back.
      const height = bar.offsetHeight;
      return { top: tall - height - BACK, bar: height, window: tall, column: ALONE_LEFT };
    }
    const tops = this.#tops(layout);
    const [from, to] = sameViewRun(views, index);
    return {
      top: Math.min(...tops.slice(from, to)),
      bar: bar.offsetHeight,
      window: tall
    };
  }

  /** Measured once for each shape of the page: asking again costs a layout at every step. */
  #tops(layout: number): number[] {
    const { bar, steps } = this.#parts;
    const of = [layout, window.innerWidth, window.innerHeight, bar.offsetHeight].join();
    if (this.#measured?.of !== of) {
      this.#measured = { of, tops: readingTops(steps, bar.offsetHeight) };
    }
    return this.#measured.tops;
  }
}
