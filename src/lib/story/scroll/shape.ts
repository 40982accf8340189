import { TRIGGER } from '$lib/styles/layout';
import { find } from '$lib/shell/dom';
import type { PageShape } from './place';

/** Tells two shapes of the page apart without measuring all of it. */
export interface Outline {
  /** The window, in px. */
  width: number;
  height: number;
  /** The trigger line in px from the window's top. */
  line: number;
  /** How far each step's edges lie below the top of the first step, and each card's height, in px. */
  edges: readonly number[];
  /** Opening sources moves what follows them, and nobody's place. */
  opened: number;
}

const root = document.documentElement;

/**
 * The trigger line in px from the window's top. It does not move with the bars of a phone's browser,
 * nor with two fingers: the first step is as high as the window at its smallest.
 */
function triggerLine(first: HTMLElement): number {
  return TRIGGER * (parseFloat(getComputedStyle(first).minHeight) || window.innerHeight);
}

/** @param steps in reading order, at least one */
export function outline(steps: readonly HTMLElement[]): Outline {
  const first = steps[0]!.getBoundingClientRect().top;
  // A card's height, not its place: some stay in the window while their step goes by.
  const edges = steps.flatMap((step) => {
    const { top, bottom } = step.getBoundingClientRect();
    return [top - first, bottom - first, find('[data-card]', step).offsetHeight];
  });
  return {
    width: root.clientWidth,
    height: root.clientHeight,
    line: triggerLine(steps[0]!),
    edges,
    opened: document.querySelectorAll('details[open]').length
  };
}

/** Whether the window still has the size in which an outline was seen. */
export const sameSize = ({ width, height }: Outline): boolean =>
  root.clientWidth === width && root.clientHeight === height;

/** Whether nothing has moved between two outlines but the page as a whole. */
export function sameShape(a: Outline, b: Outline): boolean {
  return (
    sameWindow(a, b) && a.opened === b.opened && a.edges.every((at, i) => near(at, b.edges[i]))
  );
}

/** Whether the window is the same, and the reader has only opened or closed something in it. */
export function onlyOpened(a: Outline, b: Outline): boolean {
  return sameWindow(a, b) && a.opened !== b.opened;
}

const sameWindow = (a: Outline, b: Outline) => a.width === b.width && near(a.line, b.line);
const near = (one: number, other = 0) => Math.abs(one - other) <= 1;

/** Measures all of the page. */
export function pageShape(steps: readonly HTMLElement[], { height, line }: Outline): PageShape {
  const y = window.scrollY;
  const after = document.querySelector<HTMLElement>('#after');
  return {
    height,
    line,
    steps: steps.map((step) => {
      const card = find('[data-card]', step);
      const { top } = step.getBoundingClientRect();
      const { paddingTop, scrollMarginTop } = getComputedStyle(step);
      const stays = getComputedStyle(card).position === 'sticky';
      const cardTop = (stays ? top + parseFloat(paddingTop) : card.getBoundingClientRect().top) + y;
      return {
        top: top + y,
        margin: parseFloat(scrollMarginTop) || 0,
        cardTop,
        cardBottom: cardTop + card.offsetHeight
      };
    }),
    end: (after ?? steps[steps.length - 1]!).getBoundingClientRect()[after ? 'top' : 'bottom'] + y
  };
}
