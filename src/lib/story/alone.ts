import { find } from '$lib/shell/dom';
import { isBeside } from './stage-layout';
import type { StoryState } from './state';

/**
 * Wires the buttons that put a card aside, so that its map has the whole screen, and bring it back.
 * Escape brings it back too, and so does the next step.
 *
 * @param steps the steps in reading order
 */
export function bindAlone(steps: readonly HTMLElement[], state: StoryState): void {
  const buttons = steps.flatMap((step) => [
    ...step.querySelectorAll<HTMLButtonElement>('[data-action="alone"]')
  ]);
  const words = buttons.map((button) => button.textContent);
  for (const button of buttons) {
    button.addEventListener('click', () => (state.alone = !state.alone));
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') state.alone = false;
  });
  const show = () => {
    const { alone } = state;
    document.documentElement.toggleAttribute('data-alone', alone);
    buttons.forEach((button, i) => {
      button.textContent = (alone ? button.dataset['back'] : words[i]) ?? '';
    });
  };
  state.watch(() => [state.alone], show);
  state.watch(
    () => [state.index, state.presenting],
    () => (state.alone = false)
  );
}

/** Whether a step gives its map the screen before its card comes. */
export const isHeld = (step: Element): boolean => step.classList.contains('step-held');

/** The part of the window's height below it in which the next step puts a held card aside. */
const AHEAD = '60%';

/**
 * Says of each step that gives its map the screen first whether its card has yet to come, or has
 * been put aside before the next step comes: its map stands free.
 *
 * @param steps the steps in reading order
 */
export function watchCards(steps: readonly HTMLElement[], state: StoryState): void {
  steps.forEach((step, i) => {
    if (!isHeld(step)) return;
    const slug = step.dataset['step']!;
    const seen = { card: true, next: false };
    const tell = () => {
      step.toggleAttribute('data-past', seen.next);
      const others = state.cardless.filter((one) => one !== slug);
      // Beside the map a card is in nobody's way.
      const stands = isBeside() || (seen.card && !seen.next);
      state.cardless = stands ? others : [...others, slug];
    };
    state.watch(() => [isBeside()], tell);
    const watch = (name: keyof typeof seen, element: Element | undefined, ahead = '0px') =>
      element &&
      new IntersectionObserver(
        ([entry]) => {
          seen[name] = entry!.isIntersecting;
          tell();
        },
        { rootMargin: `0px 0px ${ahead} 0px` }
      ).observe(element);
    watch('card', find('[data-card]', step));
    watch('next', steps[i + 1], AHEAD);
  });
}
