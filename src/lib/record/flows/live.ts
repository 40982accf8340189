import { find, findAll } from '$lib/shell/dom';
import { hideLater, markDay } from './later';
import { stopFor, type Stop } from './stops';

/** Events that show before a reader asks for all of them. */
const FEW = 6;

/** Brings the page to life: one day at a time, and nothing later than it. */
export function startFlows(): void {
  const root = find('[data-flows]');
  const slider = find<HTMLInputElement>('#flow-day', root);
  const links = findAll<HTMLAnchorElement>('[data-flow-stop]', root);
  const stops = links.map(({ dataset }): Stop => ({
    day: dataset['flowStop']!,
    number: Number(dataset['number'])
  }));
  const start = stops.findIndex(({ number }) => number === Number(slider.defaultValue));
  const all = find<HTMLButtonElement>('[data-flow-all]', root);
  let current = -1;

  /** Shows one of the days; what is asked for in vain changes nothing. */
  function show(index: number, told = true): void {
    const link = links[index];
    if (!link || index === current) return;
    current = index;
    const { day, number } = stops[index]!;
    const printed = link.textContent!.trim();
    find('[data-flow-day]', root).textContent = printed;
    slider.value = String(number);
    slider.setAttribute('aria-valuetext', printed);
    for (const one of links) one.ariaCurrent = one === link ? 'date' : null;
    for (const [by, end] of [
      ['-1', 0],
      ['1', stops.length - 1]
    ] as const) {
      find(`[data-flow-step="${by}"]`, root).ariaDisabled = String(index === end);
    }
    const state = showState(root, link.dataset['inState']!);
    showStanding(root, link.dataset['stands']!.split(' '));
    hideLater(root, day);
    markDay(root, day);
    showEvents();
    if (told) {
      history.replaceState(history.state, '', `#${day}`);
      find('[data-flow-told]', root).textContent = `${printed}. ${state}`;
    }
  }

  function showEvents(): void {
    const shown = findAll('[data-flow-events] li', root).filter(
      (one) => !one.hasAttribute('data-off')
    );
    const open = all.getAttribute('aria-expanded') === 'true';
    shown.forEach((one, i) => one.toggleAttribute('data-more', !open && i >= FEW));
    all.hidden = shown.length <= FEW;
    all.textContent = open ? all.dataset['fewer']! : `${all.dataset['flowAll']!} (${shown.length})`;
  }

  const fromAddress = () => stops.findIndex(({ day }) => `#${day}` === location.hash);
  const step = (by: number) => show(Math.min(stops.length - 1, Math.max(0, current + by)));
  slider.addEventListener('input', () => show(stopFor(stops, current, Number(slider.value))));
  slider.addEventListener('change', () => (slider.value = String(stops[current]!.number)));
  for (const button of findAll('[data-flow-step]', root)) {
    button.addEventListener('click', () => step(Number(button.dataset['flowStep'])));
  }
  find('[data-flow-control]', root).addEventListener('keydown', (event) => {
    if (event.target === slider || event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) step(by);
  });
  all.addEventListener('click', () => {
    all.setAttribute('aria-expanded', String(all.getAttribute('aria-expanded') !== 'true'));
    showEvents();
  });
  addEventListener('hashchange', () => show(fromAddress()));
  root.dataset['live'] = '';
  find('[data-flow-control]', root).hidden = false;
  const asked = fromAddress();
  show(asked < 0 ? start : asked, false);
}

/** Shows one look of the map; answers what it says. */
function showState(root: HTMLElement, id: string): string {
  let told = '';
  for (const state of findAll('[data-state]', root)) {
    const active = state.dataset['state'] === id;
    state.toggleAttribute('data-active', active);
    if (active) told = find('.flow-told', state).textContent!.replace(/\s+/g, ' ').trim();
  }
  return told;
}

/** Leaves the rows that stood, and the headings of those that have any. */
function showStanding(root: HTMLElement, ids: readonly string[]): void {
  for (const row of findAll('[data-stand]', root)) {
    row.toggleAttribute('data-off', !ids.includes(row.dataset['stand']!));
  }
  for (const denial of findAll('[data-answers]', root)) {
    const none = !denial.dataset['answers']!.split(' ').some((id) => ids.includes(id));
    denial.toggleAttribute('data-alone', none);
  }
  for (const group of findAll('[data-flow-group]', root)) {
    const none = !group.querySelector('[data-stand]:not([data-off])');
    group.toggleAttribute('data-off', none);
  }
}
