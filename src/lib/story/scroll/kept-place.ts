import { eyeWithin, scrollToEye, type Eye } from './eye';
import { carry, type PageShape } from './place';
import { onlyOpened, outline, pageShape, sameShape, type Outline } from './shape';

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
   * To be called at every scroll and at every change of shape.
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

  /** Lets go of the place: the page is not read by scrolling for a while. */
  forget(): void {
    this.#seen = this.#chosen = undefined;
  }

  #choose(shape: PageShape): void {
    this.#put = window.scrollY;
    const after = document.querySelector('#after');
    this.#chosen = { shape, y: this.#put, eye: (after && eyeWithin(after)) ?? undefined };
  }
}
