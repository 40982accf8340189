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
