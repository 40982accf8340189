import type { Cover } from '$lib/map/camera/safe-area';
import type { Size } from '$lib/map/camera/camera';
import { BESIDE, COLUMN_MARGIN } from '$lib/styles/layout';
import { offerHeight } from '$lib/shell/offer';
import { readingTops, sameViewRun, type StepElements } from './reading-place';
import type { StoryState } from './state';
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
  size: Size | undefined;
  readonly #parts: Parts;
  readonly #state: StoryState;
  #measured: { of: string; tops: number[]; column: number | undefined } | undefined;

  constructor(parts: Parts, state: StoryState) {
    this.#parts = parts;
    this.#state = state;
  }

  /** Takes the stage's size; nothing changes where it is the same. */
  measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#parts.stage;
    if (width === this.size?.width && height === this.size.height) return;
    this.size = width && height ? { width, height } : undefined;
    this.#state.changed();
  }

  /** All on which the cover depends besides the shape of the window. */
  get causes(): readonly unknown[] {
    const { free, index, layout, presenting } = this.#state;
    return [this.size, free, index, layout, presenting];
  }

  /** What stands over a step's scene, the active one's at first; none while the stage has no area. */
  cover(index = this.#state.index, free = this.#state.isFree(index)): Cover | undefined {
    if (!this.size) return undefined;
    const { bar, steps, views } = this.#parts;
    const { layout, presenting } = this.#state;
    if (presenting) return wallCover(bar, steps[index]);
    const tall = Math.min(window.innerHeight, document.documentElement.clientHeight);
    if (free) {
      // Below the map stands the button that brings the card back.
      const height = bar.offsetHeight;
      const column = isBeside() ? ALONE_LEFT : undefined;
      return { top: tall - height - BACK, bar: height, window: tall, column };
    }
    const { tops, column } = this.#cards(layout);
    const [from, to] = sameViewRun(views, index);
    return {
      top: Math.min(...tops.slice(from, to)),
      bar: bar.offsetHeight,
      window: tall,
      head: offerHeight(),
      column
    };
  }

  /** Measured once for each shape of the page: asking again costs a layout at every step. */
  #cards(layout: number) {
    const { bar, steps } = this.#parts;
    const of = [layout, window.innerWidth, window.innerHeight, bar.offsetHeight].join();
    if (this.#measured?.of !== of) {
      const tops = readingTops(steps, bar.offsetHeight);
      this.#measured = { of, tops, column: columnOf(steps[0]!.card) };
    }
    return this.#measured;
  }
}

/** Whether cards stand beside the map rather than over it. */
export const isBeside = (): boolean => matchMedia(BESIDE).matches;

/** Width in px of the text column with its margins; none where cards lie over the map. */
function columnOf(card: HTMLElement): number | undefined {
  if (!isBeside()) return undefined;
  const { left, right } = card.getBoundingClientRect();
  return right + Math.min(left, COLUMN_MARGIN);
}
