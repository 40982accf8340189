import { find, findAll } from '$lib/shell/dom';
import { WIDE } from '$lib/styles/layout';
import { prepareCites } from './cite';
import {
  isAsked,
  matcher,
  normalise,
  readQuery,
  writeQuery,
  type FindRow,
  type Query
} from './match';

/** A row of the page with what of it is searched. */
interface Row extends FindRow {
  element: HTMLElement;
}

/** Whatever is hidden once none of its rows is left. */
interface Group {
  element: HTMLElement;
  rows: Element[];
  /** Whether it was open before anything was asked; nothing where it cannot be closed. */
  open?: boolean;
}

/**
 * Rows that a search opens at most: the first of what it finds, so that each letter is answered at
 * once however many rows hold it. The groups of the others are a tap away.
 */
const MOST_OPEN = 30;

/** Brings the search of each page of the evidence to life; the single file holds several. */
export function startFind(): void {
  const forms = findAll<HTMLFormElement>('[data-find]');
  for (const form of forms) start(form, forms.length === 1);
  openTarget();
}

/** @param addressed whether the address says and keeps what is asked */
function start(form: HTMLFormElement, addressed: boolean): void {
  const page = form.closest<HTMLElement>('main, .offline-part')!;
  const words = find<HTMLInputElement>('[name="q"]', form);
  const selects = findAll<HTMLSelectElement>('select', form);
  const known = Object.fromEntries(
    selects.map(({ name, options }) => [name, [...options].map(({ value }) => value)])
  );
  const names = Object.keys(known);
  const rows = findAll('[data-row]', page).map(rowOf(names));
  const groups = findAll('[data-row-group]', page).map((element): Group => ({
    element,
    rows: findAll('[data-row]', element),
    ...(element instanceof HTMLDetailsElement ? { open: element.open } : {})
  }));

  const asked = (): Query => ({
    words: words.value,
    filters: Object.fromEntries(
      selects.filter(({ value }) => value).map(({ name, value }) => [name, value])
    )
  });

  function show(query: Query): void {
    const matches = matcher(query);
    let n = 0;
    for (const row of rows) {
      const found = matches(row);
      if (found) n++;
      row.element.toggleAttribute('data-missed', !found);
    }
    const searching = isAsked(query);
    showGroups(groups, searching);
    page.toggleAttribute('data-searching', searching);
    tell(form, query, n, rows.length);
  }

  function ask(): void {
    const query = asked();
    show(query);
    if (!addressed) return;
    const address = writeQuery(location.search, query, names);
    history.replaceState(history.state, '', `${location.pathname}${address}${location.hash}`);
  }

  form.addEventListener('input', ask);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(ask));
  openAll(form, page);
  // Beside the rows there is room for the filters.
  find<HTMLDetailsElement>('.find-more', form).open = matchMedia(`(min-width: ${WIDE}px)`).matches;
  prepareCites(form, page);
  form.hidden = false;
  document.documentElement.dataset['found'] = '';
  // The filters that work without a script are addresses: they set those of the form.
  const follow = () => {
    const value = /^#only-(.+)$/.exec(location.hash)?.[1];
    const select = selects.find(({ name }) => value && known[name]!.includes(value));
    if (!select) return;
    select.value = value!;
    location.hash = '';
    ask();
  };
  addEventListener('hashchange', follow);
  const given = readQuery(addressed ? location.search : '', known);
  words.value = given.words;
  for (const select of selects) select.value = given.filters[select.name] ?? '';
  show(given);
  follow();
}

/** Leaves the groups that hold any of what is found, and opens the first of them; else as they were. */
function showGroups(groups: readonly Group[], searching: boolean): void {
  let room = MOST_OPEN;
  for (const { element, rows, open } of groups) {
    const found = rows.filter((row) => !row.hasAttribute('data-missed'));
    element.toggleAttribute('data-missed', searching && !found.length);
    if (open === undefined) continue;
    const own = found.filter((row) => row.closest('details[data-row-group]') === element).length;
    const fits = own <= room || room === MOST_OPEN;
    if (searching && fits) room -= own;
    (element as HTMLDetailsElement).open = searching ? found.length > 0 && fits : open;
  }
}

const rowOf =
  (names: string[]) =>
  (element: HTMLElement): Row => ({
    element,
    text: normalise(`${headingOf(element)} ${ownText(element)}`),
    values: Object.fromEntries(names.map((name) => [name, element.dataset[name]]))
  });

/** What stands over a row and is said once for all below it, such as a publisher. */
const headingOf = (row: HTMLElement) =>
  row.closest('.row-group')?.querySelector('[data-heading]')?.textContent ?? '';

/** The text of a row without its links to other places, which all rows have. */
function ownText(row: HTMLElement): string {
  const copy = row.cloneNode(true) as HTMLElement;
  for (const link of findAll('[data-online]', copy)) link.remove();
  return copy.textContent;
}

/** Says how many rows are left, or that none is. */
function tell(form: HTMLFormElement, { words }: Query, n: number, of: number): void {
  const { count, none, noneFor } = form.dataset as Record<string, string>;
  const asked = words.trim();
  find('[data-find-count]', form).textContent = n
    ? count!.replace('{n}', String(n)).replace('{of}', String(of))
    : asked
      ? noneFor!.replace('{words}', () => asked)
      : none!;
}

/** Every row, and every group of rows, that can be opened. */
const foldsOf = (page: HTMLElement) =>
  findAll<HTMLDetailsElement>('details.fold, details[data-row-group]', page);

/** One tap opens every row, another closes them; paper gets them open. */
function openAll(form: HTMLFormElement, page: HTMLElement): void {
  const folds = () => foldsOf(page);
  const button = find<HTMLButtonElement>('[data-find-open]', form);
  let before: HTMLDetailsElement[] = [];
  let open = false;
  button.addEventListener('click', () => {
    open = !open;
    for (const one of folds()) one.open = open;
    button.textContent = open ? button.dataset['close']! : button.dataset['findOpen']!;
  });
  addEventListener('beforeprint', () => {
    before = folds().filter(({ open }) => !open);
    for (const one of before) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of before) one.open = false;
  });
}

/** Opens the row that the address names, and whatever it lies in. */
function openTarget(): void {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at: Element | null = target; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
    const fold = target.querySelector<HTMLDetailsElement>(':scope > details.fold');
    if (fold) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
}
