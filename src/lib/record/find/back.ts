import { find, findAll } from '$lib/shell/dom';
import { carry, stepOf } from './from';

/**
 * Leads back to the step of the story from which a reader came, with one press, from whatever page
 * of the evidence it went on to: links to those pages carry the step along.
 */
export function startBack(): void {
  const step = stepOf(location.search);
  const home = document.querySelector<HTMLAnchorElement>('.site-name');
  if (!step || !home) return;
  const back = document.createElement('a');
  back.className = 'back-to-step target';
  back.textContent = find('[data-find]').dataset['back']!;
  back.href = `${home.getAttribute('href')}#${step}`;
  document.body.append(back);
  for (const link of findAll<HTMLAnchorElement>('main a[href]')) carry(link, step);
}
