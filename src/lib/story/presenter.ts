import { find } from '$lib/shell/dom';
import { stepAnchor, writeAddress } from './address';
import { focusHeading } from './heading';
import type { StepElements } from './reading-place';
import type { StoryState } from './state';
import { drawWall, fitWall, scrollWall } from './wall';

/** The parts of the page that presenting needs. */
interface Parts {
  /** The bar, with `[data-action]` links and buttons and its `[data-presenting]` group. */
  bar: HTMLElement;
  /** In reading order. */
  steps: readonly StepElements[];
}

/**
 * The story on a wall: one step at a time by keys. Arrows, Home, End, Space, Enter, Backspace and
 * whatever else clickers send move; N shows the teacher's note, B and . blank the screen, F asks for
 * the full screen, Esc leaves.
 */
export class Presenter {
  readonly #bar: HTMLElement;
  readonly #story: HTMLElement;
  readonly #menu: HTMLDetailsElement;
  readonly #steps: readonly StepElements[];
  readonly #state: StoryState;
  readonly #resume: (index: number) => void;
  #noted = false;
  #blank = false;

  /** @param resume puts the reader before a step again after leaving */
  constructor({ bar, steps }: Parts, state: StoryState, resume: (index: number) => void) {
    this.#bar = bar;
    this.#story = bar.parentElement ?? bar;
    this.#menu = this.#find('details');
    this.#steps = steps;
    this.#state = state;
    this.#resume = resume;
    this.#bindKeys();
    this.#bindButtons();
    // The browser keeps Esc to itself in full screen and only says that it is over.
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.leave();
    });
  }

  /** Starts at once where the address asks for it (`?present`). */
  startIfAsked(): void {
    if (new URLSearchParams(location.search).has('present')) this.enter();
  }

  /** Shows the step at an index, held inside the story. */
  show(index: number): void {
    this.#blank = false;
    this.#menu.open = false;
    this.#state.index = Math.max(0, Math.min(this.#steps.length - 1, index));
    this.#draw();
    this.#focus();
  }

  enter(): void {
    this.#state.presenting = true;
    document.documentElement.dataset['present'] = '';
    this.#find('[data-presenting]').hidden = false;
    this.show(this.#state.index);
    this.#write(true);
  }

  leave(): void {
    if (!this.#state.presenting) return;
    [this.#noted, this.#blank, this.#state.presenting] = [false, false, false];
    delete document.documentElement.dataset['present'];
    this.#find('[data-presenting]').hidden = true;
    this.#draw();
    this.#resume(this.#state.index);
    this.#focus();
    this.#write(false);
    void leaveFullScreen();
  }

  #toggleNote(): void {
    [this.#noted, this.#blank] = [!this.#noted, false];
    this.#draw();
  }

  #toggleBlank(): void {
    this.#blank = !this.#blank;
    this.#draw();
    if (!this.#blank) this.#focus();
  }

  #fill(): void {
    void enterFullScreen();
  }

  #draw(): void {
    const { presenting, index } = this.#state;
    const view = { noted: this.#noted, blank: this.#blank };
    drawWall(this.#story, this.#steps, { ...view, index: presenting ? index : undefined });
    this.#press('note', this.#noted);
    this.#press('blank', this.#blank);
    if (presenting) fitWall(this.#steps[index]);
    this.#state.layout++;
  }

  /**
   * Says in the address whether the story is being presented, so that a reload comes back to it, and
   * which step shows: what follows the steps writes nothing once the address is another.
   */
  #write(presenting: boolean): void {
    const others = new URLSearchParams(location.search);
    others.delete('present');
    const query = [presenting ? 'present' : '', others.toString()].filter(Boolean).join('&');
    writeAddress(location.pathname + (query && `?${query}`) + stepAnchor(this.#state));
  }

  #press(action: string, pressed: boolean): void {
    this.#button(action).setAttribute('aria-pressed', String(pressed));
  }

  /** Screen readers read the heading that gets the focus; sighted readers see the change. */
  #focus(): void {
    const shown = this.#steps[this.#state.index];
    if (shown) focusHeading(shown);
  }

  #bindKeys(): void {
    const next = () => this.show(this.#state.index + 1);
    const previous = () => this.show(this.#state.index - 1);
    /** Up and down first go through a card that is taller than its room. */
    const within = (by: number, move: () => void) => () => {
      if (!scrollWall(this.#steps[this.#state.index], by)) move();
    };
    const keys: Record<string, () => void> = {
      ArrowRight: next,
      ArrowDown: within(1, next),
      PageDown: next,
      Enter: next,
      ' ': next,
      MediaTrackNext: next,
      ArrowLeft: previous,
      ArrowUp: within(-1, previous),
      PageUp: previous,
      Backspace: previous,
      MediaTrackPrevious: previous,
      Home: () => this.show(0),
      End: () => this.show(this.#steps.length - 1),
      n: () => this.#toggleNote(),
      b: () => this.#toggleBlank(),
      '.': () => this.#toggleBlank(),
      f: () => this.#fill(),
      Escape: () => this.leave()
    };
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (!this.#state.presenting || event.altKey || event.ctrlKey || event.metaKey) return;
      const act = keys[key.length === 1 ? key.toLowerCase() : key];
      const control = target instanceof Element && target.closest('a, button, summary');
      const presses = key === ' ' || key === 'Enter';
      if (!act || (presses && control) || (key === 'Escape' && this.#menu.open)) return;
      event.preventDefault();
      // The bar has arrow keys of its own.
      event.stopPropagation();
      act();
    };
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('resize', () => this.#state.presenting && this.#draw());
  }

  #bindButtons(): void {
    const actions = {
      note: () => this.#toggleNote(),
      blank: () => this.#toggleBlank(),
      fill: () => this.#fill(),
      leave: () => this.leave()
    };
    for (const [name, act] of Object.entries(actions)) {
      this.#button(name).addEventListener('click', act);
    }
    this.#button('present').addEventListener('click', (event) => {
      event.preventDefault();
      this.#fill();
      this.enter();
    });
    document.addEventListener('click', () => this.#blank && this.#toggleBlank(), true);
    // After a click with the mouse, Space means Next again.
    this.#bar.addEventListener('click', ({ detail, target }) => {
      const inMenu = target instanceof Node && this.#menu.contains(target);
      if (this.#state.presenting && detail && !inMenu) this.#focus();
    });
  }

  #button(action: string): HTMLElement {
    return this.#find(`[data-action="${action}"]`);
  }

  #find<T extends HTMLElement>(selector: string): T {
    return find<T>(selector, this.#bar);
  }
}

/** The show goes on without the full screen where the browser refuses it. */
async function enterFullScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen();
  } catch {
    /* refused, or not known */
  }
}

async function leaveFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
  } catch {
    /* over already */
  }
}
