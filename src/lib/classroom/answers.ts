import { findAll } from '$lib/shell/dom';

/**
 * Looks after what is written on the page of an activity. Paper gets all of it, whatever the box on
 * the screen shows; and once something stands there, the browser asks before it would be lost. Takes
 * away what the page says to those whose script has not come.
 */
export function keepAnswers(): void {
  for (const note of findAll('[data-scriptless]')) note.remove();
  let written = false;
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      const paper = target.closest<HTMLElement>('[data-typed]');
      if (paper) paper.dataset['typed'] = target.value;
    }
    if (written) return;
    written = true;
    window.addEventListener('beforeunload', (event) => event.preventDefault());
  });
}
