import { find, findAll } from '$lib/shell/dom';

/** The value in an address that says from which step of the story a reader came. */
const FROM = 'from';

/**
 * Leads back to the step of the story from which a reader came, with one press, from whatever page
 * of the evidence it went on to: links to those pages carry the step along.
 */
export function startBack(): void {
  const step = /^[\w-]{1,40}$/.exec(new URLSearchParams(location.search).get(FROM) ?? '')?.[0];
  const home = document.querySelector<HTMLAnchorElement>('.site-name');
  if (!step || !home) return;
  const back = document.createElement('a');
  back.className = 'back-to-step target';
  back.textContent = find('[data-find]').dataset['back']!;
  back.href = `${home.getAttribute('href')}#${step}`;
  document.body.append(back);
  for (const link of findAll<HTMLAnchorElement>('main a[href]')) {
    if (link.getAttribute('href')!.startsWith('#') || !leadsOn(link)) continue;
    const to = new URL(link.href);
    to.searchParams.set(FROM, step);
    link.href = to.href;
  }
}

/** Whether a link leads to another page of this site that can carry the step on. */
const leadsOn = ({ origin, pathname }: HTMLAnchorElement) =>
  origin === location.origin && /\/(?:claims|numbers|timeline|sources)\/$/.test(pathname);
