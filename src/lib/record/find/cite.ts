import { printDate } from '$lib/i18n/date';
import { withoutJoiners } from '$lib/i18n/joiner';
import { copyText } from '$lib/shell/clipboard';
import { find, findAll } from '$lib/shell/dom';

/** How a row is cited: what it says, where it stands, and the day it was seen. */
export interface Cited {
  row: string;
  address: string;
  day: string;
}

/** Fills a citation; an address may hold no query, so that it names the row alone. */
export function citation(pattern: string, { row, address, day }: Cited): string {
  return pattern
    .replace('{row}', () => withoutJoiners(row).replace(/\s+/g, ' ').trim().replace(/\.$/, ''))
    .replace('{address}', () => address)
    .replace('{day}', () => day);
}

/** The day as the page's language prints it. */
const today = () => printDate(new Date(), document.documentElement.lang, { dateStyle: 'long' });

/** Makes each row's own link copy how it is cited. */
export function prepareCites(form: HTMLElement, page: HTMLElement): void {
  const { cited, copied } = form.dataset as Record<string, string>;
  for (const link of findAll<HTMLAnchorElement>('[data-cite]', page)) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const row = link.closest<HTMLElement>('[data-row]')!;
      const { origin, pathname } = location;
      const text = citation(cited!, {
        row: find('[data-name]', row).textContent,
        address: `${origin === 'null' ? 'file://' : origin}${pathname}#${row.id}`,
        day: today()
      });
      let shown = row.querySelector<HTMLElement>('.cited');
      if (!shown) {
        shown = document.createElement('p');
        shown.className = 'cited';
        shown.setAttribute('role', 'status');
        link.after(shown);
      }
      shown.textContent = text;
      history.replaceState(history.state, '', `#${row.id}`);
      void copyText(text, shown).then((done) => done && shown.append(` (${copied})`));
    });
  }
}
