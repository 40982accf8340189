import { find } from '$lib/shell/dom';
import type { StepElements } from './reading-place';

/** The heading of a step's card. */
export const headingOf = (card: HTMLElement): HTMLElement => find('h1, h3', card);

/** The focus on a step's heading has screen readers read it, and Tab go on from there. */
export function focusHeading({ card }: StepElements): void {
  const heading = headingOf(card);
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
