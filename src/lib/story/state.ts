/** What of the story changes while it is read. */
interface Values {
  /** Place of the active step, from 0. */
  index: number;
  motion: boolean;
  /** Whether the story is on a wall, one step at a time, rather than read by scrolling. */
  presenting: boolean;
  /** Whether the reader holds the map alone, without the card. */
  alone: boolean;
  /** Slugs of the steps whose card has yet to come or has been put aside: their map stands free. */
  cardless: readonly string[];
  /** Grows whenever the cards may have changed height, by another text size, say. */
  layout: number;
}

/** Changes of one task are told together, in a microtask of their own. */
export class StoryState implements Values {
  /** Slugs in reading order; the first is the cover. */
  readonly slugs: readonly string[];
  readonly #values: Values;
  readonly #watchers: (() => void)[] = [];
  #waiting = false;

  constructor(slugs: readonly string[], motion: boolean) {
    this.slugs = slugs;
    this.#values = { index: 0, motion, presenting: false, alone: false, cardless: [], layout: 0 };
  }

  get index() {
    return this.#values.index;
  }
  set index(index: number) {
    this.#set({ index });
  }
  get motion() {
    return this.#values.motion;
  }
  set motion(motion: boolean) {
    this.#set({ motion });
  }
  get presenting() {
    return this.#values.presenting;
  }
  set presenting(presenting: boolean) {
    this.#set({ presenting });
  }
  get alone() {
    return this.#values.alone;
  }
  set alone(alone: boolean) {
    this.#set({ alone });
  }
  get cardless() {
    return this.#values.cardless;
  }
  set cardless(cardless: readonly string[]) {
    this.#set({ cardless });
  }
  get layout() {
    return this.#values.layout;
  }
  set layout(layout: number) {
    this.#set({ layout });
  }

  /** Slug of the active step. */
  get active(): string {
    return this.slugs[this.index] ?? '';
  }

  /** Whether no card stands over a step's map. */
  isFree(index: number): boolean {
    return this.alone || this.cardless.includes(this.slugs[index] ?? '');
  }

  /** Whether no card stands over the map that shows. */
  get free(): boolean {
    return this.isFree(this.index);
  }

  /** Does something at once, and again whenever one of the values has become another. */
  watch(values: () => readonly unknown[], act: () => void): void {
    let before: readonly unknown[] = [];
    const look = () => {
      const now = values();
      if (before.length && now.every((value, i) => value === before[i])) return;
      before = now;
      act();
    };
    this.#watchers.push(look);
    look();
  }

  /** Tells whoever watches that what they watch beside the state may have changed. */
  changed(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => this.#waiting && this.flush());
  }

  /** Tells of all changes now, and of those that come of them. */
  flush(): void {
    do {
      this.#waiting = false;
      for (const look of this.#watchers) look();
    } while (this.#waiting);
  }

  #set(change: Partial<Values>): void {
    Object.assign(this.#values, change);
    this.changed();
  }
}
