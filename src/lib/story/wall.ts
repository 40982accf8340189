import { isWide, type Cover } from '$lib/map/camera/safe-area';
import type { StepElements } from './reading-place';

/** Air in px between the card's column and the map, and between the note and what is over it. */
const AIR = 24;

/** What the wall shows. */
export interface WallView {
  /** Place of the step on the wall; none while the story is read by scrolling. */
  index: number | undefined;
  /** Whether the teacher's note shows. */
  noted: boolean;
  /** Whether everything is hidden. */
  blank: boolean;
}

const noteOf = (step: HTMLElement) => step.querySelector<HTMLElement>('[data-note]');

/** Puts one step on the wall, or all of them back into the page. */
export function drawWall(
  story: HTMLElement,
  steps: readonly StepElements[],
  { index, noted, blank }: WallView
): void {
  const current = index === undefined ? undefined : steps[index]?.step;
  for (const { step } of steps) {
    const chapter = step.closest('.chapter');
    step.toggleAttribute('data-current', step === current);
    chapter?.toggleAttribute('data-current', chapter === current?.closest('.chapter'));
    const note = noteOf(step);
    if (note) note.hidden = !(noted && step === current);
  }
  document.documentElement.toggleAttribute('data-blank', blank);
  story.inert = blank;
}

/** Sizes of the words on the wall, of which the largest that fits is taken. */
const FITS = [1, 0.9, 0.8, 0.7, 0.6, 0.5];

const tooTall = (card: HTMLElement) => card.scrollHeight > card.clientHeight + 1;

/** Makes the words of a step small enough for the room above the bar; what is still too tall scrolls. */
export function fitWall(shown: StepElements | undefined): void {
  for (const fit of FITS) {
    document.documentElement.style.setProperty('--fit', String(fit));
    if (!shown || !tooTall(shown.card)) return;
  }
}

/** Scrolls a card that is too tall for its room; answers whether there was anything more to see. */
export function scrollWall(shown: StepElements | undefined, by: number): boolean {
  if (!shown || !tooTall(shown.card)) return false;
  const { card } = shown;
  const before = card.scrollTop;
  card.scrollTop += by * card.clientHeight * 0.8;
  return card.scrollTop !== before;
}

/** What stands over the stage while a step is on the wall, in px. */
export function wallCover(bar: HTMLElement, shown: StepElements | undefined): Cover {
  const card = shown?.card.getBoundingClientRect();
  const note = shown && noteOf(shown.step);
  const beside = isWide(innerWidth);
  const over = note && !note.hidden && beside ? note.offsetHeight + AIR : 0;
  return {
    top: card?.top ?? innerHeight,
    bar: bar.offsetHeight + over,
    window: innerHeight,
    column: beside ? (card?.right ?? 0) + AIR : undefined
  };
}
