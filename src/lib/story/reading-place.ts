/** Air in px between a card and the button over it. */
const BUTTON_AIR = 6;

/** A step with its card, as the page has them. */
export interface StepElements {
  step: HTMLElement;
  card: HTMLElement;
}

/** Px by which a chapter's head lies over its first card. */
const HEAD_OVER = 13;

/**
 * Where each step begins, in px from the window's top, when it is read: the top of its card, or of
 * the chapter's head or the button over it. Tells
 * the style sheet each card's height, by which it sets the reading position.
 *
 * @param steps in reading order, the cover first
 * @param barHeight px
 */
export function readingTops(steps: readonly StepElements[], barHeight: number): number[] {
  const measured = steps.map(({ step, card }) => ({ step, height: card.offsetHeight }));
  for (const { step, height } of measured) {
    const head = headOf(step);
    step.style.setProperty('--card', `${height}px`);
    head?.style.setProperty('--card', `${height}px`);
    head?.style.setProperty('--head', `${head.offsetHeight - HEAD_OVER}px`);
  }
  return measured.map(({ step, height }) => {
    if (step.matches('.step-cover')) return window.innerHeight - barHeight - height;
    const button = step.querySelector<HTMLElement>('[data-action="alone"]');
    const above =
      (headOf(step)?.offsetHeight ?? 0) +
      (button?.offsetHeight ? button.offsetHeight + BUTTON_AIR : 0);
    const { scrollMarginTop, paddingTop } = getComputedStyle(step);
    return parseFloat(scrollMarginTop) + parseFloat(paddingTop) - above;
  });
}

/** The chapter's head over a step, where it begins one. */
export function headOf({ previousElementSibling: head }: HTMLElement): HTMLElement | undefined {
  return head?.matches('h2') ? (head as HTMLElement) : undefined;
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
