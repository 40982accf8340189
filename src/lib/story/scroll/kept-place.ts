import { eyeWithin, scrollToEye, type Eye } from './eye';
import { carry, type PageShape } from './place';
import { onlyOpened, outline, pageShape, sameShape, sameSize, type Outline } from './shape';

/** ms after a change of shape in which others follow from it: all is measured at each scroll. */
const CHANGING_MS = 1000;

/**
 * The reader's place. Whatever changes the shape of the page (a turned phone, zoom, larger text,
 * a window drawn smaller) puts the reader back before what was read; and the way back to the first
 * shape leads to the same pixel, since each place is carried from where the reader last scrolled to.
 */
export class KeptPlace {
  readonly #steps: readonly HTMLElement[];
  readonly #placeCards: () => void;
  #seen: Outline | undefined;
  #shape: PageShape | undefined;
  /** Where the reader scrolled to, in which shape of the page, and what was read past the story. */
  #chosen: { shape: PageShape; y: number; eye: Eye | undefined } | undefined;
  /** Where the page was last put. */
  #put = 0;
  /** When the page was last seen in another shape, in ms of the page's clock. */
  #changed = 0;

  /**
   * @param steps in reading order, at least one
   * @param placeCards gives each card its place by the height that it has now
   */
  constructor(steps: readonly HTMLElement[], placeCards: () => void) {
    this.#steps = steps;
    this.#placeCards = placeCards;
  }

  /**
   * Takes note of where the reader is, or puts them back there where the page has changed shape.
   * To be called at every change of shape, at the first scroll after one, and whenever scrolling ends.
   *
   * @returns the page as it is now
   */
  keep(): Outline {
    const before = this.#seen;
    let now = (this.#seen = outline(this.#steps));
    if (before && this.#shape && sameShape(before, now)) {
      // The scroll events of being put somewhere are nobody's choice.
      if (Math.abs(window.scrollY - this.#put) > 1) this.#choose(this.#shape);
      return now;
    }
    this.#changed = performance.now();
    // Cards of another height stand elsewhere, and so does what is read of them.
    this.#placeCards();
    now = this.#seen = outline(this.#steps);
    const shape = (this.#shape = pageShape(this.#steps, now));
    const chosen = this.#chosen;
    if (!chosen || !before || onlyOpened(before, now)) this.#choose(shape);
    else {
      const { eye } = chosen;
      const top = eye ? scrollToEye(eye) : carry(chosen.shape, chosen.y, shape);
      window.scrollTo({ top, behavior: 'instant' });
      this.#put = window.scrollY;
    }
    return now;
  }

  /** Whether the page has just changed shape, so that each scroll may be the browser's own. */
  get changing(): boolean {
    return performance.now() - this.#changed < CHANGING_MS;
  }

  /**
   * The same while the page scrolls, when all steps would else be measured: the window tells of
   * another shape before its scroll events, and observers of sizes tell of all others in the frame
   * in which they come about. Only a page that is measured between two frames may scroll by itself
   * before: `followSteps` keeps the place at that scroll.
   *
   * @returns the page as it was last seen
   */
  scrolled(): Outline {
    const [seen, shape] = [this.#seen, this.#shape];
    if (!seen || !shape || this.changing || !sameSize(seen)) return this.keep();
    if (Math.abs(window.scrollY - this.#put) > 1) this.#choose(shape);
    return seen;
  }

  /** Lets go of the place: the page is not read by scrolling for a while. */
  forget(): void {
    this.#seen = this.#chosen = undefined;
  }

  #choose(shape: PageShape): void {
    this.#put = window.scrollY;
    // While the story fills the window nothing after it is asked for its place.
    const after = this.#put + shape.height > shape.end ? document.querySelector('#after') : null;
    this.#chosen = { shape, y: this.#put, eye: (after && eyeWithin(after)) ?? undefined };
  }
}
