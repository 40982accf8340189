import { find } from '$lib/shell/dom';
import { keepAnswers } from '../answers';

const PARTS = ['[data-map]', '[data-result]', '[data-enlarged]'];

/** Shows the map, the amount and the bar of the report that is chosen, which the page holds ready. */
export function startNumbers(): void {
  keepAnswers();
  const root = find('[data-activity="numbers"]');
  const shown = find('.trail-drawn', root);

  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'report') return;
    const ready = find<HTMLTemplateElement>(`template[data-report="${target.value}"]`, root);
    const drawing = ready.content.cloneNode(true) as DocumentFragment;
    for (const part of PARTS) find(part, shown).replaceChildren(...find(part, drawing).childNodes);
  });
}
