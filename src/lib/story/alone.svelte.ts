import { find } from '$lib/shell/dom';
import type { StoryState } from './state.svelte';

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
  $effect.root(() => {
    $effect(() => {
      const { alone } = state;
      document.documentElement.toggleAttribute('data-alone', alone);
      buttons.forEach((button, i) => {
        button.textContent = (alone ? button.dataset['back'] : words[i]) ?? '';
      });
    });
    let last = state.index;
    $effect(() => {
      const { index, presenting } = state;
      if (index !== last || presenting) state.alone = false;
      last = index;
    });
  });
}

/**
 * Says of each step that gives its map the screen first whether its card is out of the window.
 *
 * @param steps the steps in reading order
 */
export function watchCards(steps: readonly HTMLElement[], state: StoryState): void {
  if (!('IntersectionObserver' in window)) return;
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const slug = target.closest<HTMLElement>('[data-step]')!.dataset['step']!;
      const others = state.cardless.filter((one) => one !== slug);
      state.cardless = isIntersecting ? others : [...others, slug];
    }
  });
  for (const step of steps) {
    if (step.classList.contains('step-held')) watcher.observe(find('[data-card]', step));
  }
}
