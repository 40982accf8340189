/** Air in px between a card and the button over it. */
const BUTTON_AIR = 6;

/** A step with its card, as the page has them. */
export interface StepElements {
  step: HTMLElement;
  card: HTMLElement;
}

/**
 * Where each step begins, in px from the window's top, when it is read: the top of its card, with
 * the sources closed (opening them must not move the map), or of the chapter's head or button over it. Tells
 * the style sheet each card's height, by which it sets the reading position.
 *
 * @param steps in reading order, the cover first
 * @param barHeight px
 */
export function readingTops(steps: readonly StepElements[], barHeight: number): number[] {
  const heights = steps.map(({ step, card }) => {
    const before = parseInt(step.style.getPropertyValue('--card'));
    return before && card.querySelector('details[open]') ? before : card.offsetHeight;
  });
  const measured = steps.map(({ step }, i) => ({ step, height: heights[i] ?? 0 }));
  for (const { step, height } of measured) step.style.setProperty('--card', `${height}px`);
  return measured.map(({ step, height }) => {
    if (step.matches('.step-cover')) return window.innerHeight - barHeight - height;
    const head = step.previousElementSibling;
    const button = step.querySelector<HTMLElement>('[data-action="alone"]');
    const above =
      (head?.matches('h2') ? head.getBoundingClientRect().height : 0) +
      (button?.offsetHeight ? button.offsetHeight + BUTTON_AIR : 0);
    const { scrollMarginTop, paddingTop } = getComputedStyle(step);
    return parseFloat(scrollMarginTop) + parseFloat(paddingTop) - above;
  });
}

/**
 * The run of neighbouring steps that share a scene's view, as `[from, to)`: one safe area for all of
 * them keeps the camera still from one to the next. The cover, with its tall card, stands alone.
 *
 * @param views name of each step's view, in reading order
 */
export function sameViewRun(views: readonly string[], index: number): [from: number, to: number] {
  if (index <= 0) return [0, 1];
  let [from, to] = [index, index + 1];
  while (from > 1 && views[from - 1] === views[index]) from--;
  while (to < views.length && views[to] === views[index]) to++;
  return [from, to];
}
