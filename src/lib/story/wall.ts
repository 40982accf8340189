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

/** What stands over the stage while a step is on the wall, in px. */
export function wallCover(bar: HTMLElement, shown: StepElements | undefined): Cover {
  const card = shown?.card.getBoundingClientRect();
  const note = shown && noteOf(shown.step);
  const over = note && !note.hidden && isWide(innerWidth) ? note.offsetHeight + AIR : 0;
  return {
    top: card?.top ?? innerHeight,
    bar: bar.offsetHeight + over,
    window: innerHeight,
    column: (card?.right ?? 0) + AIR
  };
}
