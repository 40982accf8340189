/** What changes in the story while it is read. */
export class StoryState {
  /** Slugs in reading order; the first is the cover. */
  readonly slugs: readonly string[];
  /** Place of the active step, from 0. */
  index = $state(0);
  motion = $state(true);
  /** Whether the story is on a wall, one step at a time, rather than read by scrolling. */
  presenting = $state(false);
  /** Whether the reader holds the map alone, without the card. */
  alone = $state(false);
  /** Slugs of the steps whose card comes late and is out of the window: their map stands free. */
  cardless: readonly string[] = $state.raw([]);
  /** Grows whenever the cards may have changed height, by another text size, say. */
  layout = $state(0);
  readonly active = $derived.by(() => this.slugs[this.index] ?? '');
  /** Whether no card stands over the map that shows. */
  readonly free = $derived.by(() => this.alone || this.cardless.includes(this.active));

  constructor(slugs: readonly string[], motion: boolean) {
    this.slugs = slugs;
    this.motion = motion;
  }
}
