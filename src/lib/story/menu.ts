import { findAll } from '$lib/shell/dom';
import { writeAddress } from './address';
import type { StepElements } from './reading-place';
import type { StoryState } from './state';

/** Px that a page may move before that counts as scrolling. */
const SLACK = 8;

/** Has the links of the menu lead to their steps, and mark the one that shows. */
export function bindMenu(
  menu: HTMLDetailsElement,
  steps: readonly StepElements[],
  state: StoryState,
  go: (index: number) => void
): void {
  const links = findAll<HTMLAnchorElement>('a[href^="#"]', menu);
  const linkTo = (index: number) => links.find(({ hash }) => hash === `#${steps[index]?.step.id}`);
  for (const link of links) {
    link.addEventListener('click', (event) => {
      menu.open = false;
      const index = steps.findIndex((_, i) => linkTo(i) === link);
      if (index < 0) return;
      event.preventDefault();
      // Back leads to the step that is left; a step that is scrolled to makes no entry.
      if (!state.presenting && index !== state.index) writeAddress(link.href, true);
      go(index);
    });
  }
  const mark = () => {
    for (const link of links) link.removeAttribute('aria-current');
    linkTo(state.index)?.setAttribute('aria-current', 'step');
  };
  state.watch(() => [state.index], mark);
  menu.addEventListener('toggle', () => {
    if (menu.open) linkTo(state.index)?.scrollIntoView({ block: 'nearest' });
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

/**
 * What opens over the page closes when the reader turns to something else: by a tap beside it, by
 * scrolling, or when the focus goes elsewhere.
 *
 * @param told what Share has said, over the page too
 * @returns closes it now
 */
export function closeOnLeaving(menu: HTMLDetailsElement, told: HTMLElement): () => void {
  const close = () => {
    menu.open = false;
    told.textContent = '';
  };
  const isBeside = (target: EventTarget | null) =>
    target instanceof Node && !menu.contains(target) && !told.contains(target);
  document.addEventListener('pointerdown', ({ target }) => isBeside(target) && close());
  // A scroll event may tell of what was scrolled before the menu opened.
  let from = 0;
  const onScroll = () => {
    if (Math.abs(window.scrollY - from) <= SLACK) return;
    window.removeEventListener('scroll', onScroll);
    close();
  };
  // Until a press may have opened something no scroll is asked how far it leads.
  menu.parentElement?.addEventListener('click', () => {
    from = window.scrollY;
    window.addEventListener('scroll', onScroll, { passive: true });
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (isBeside(relatedTarget)) menu.open = false;
  });
  return close;
}
