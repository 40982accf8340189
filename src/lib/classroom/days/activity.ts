import { filler } from '$lib/i18n/fill';
import { lister } from '$lib/i18n/list';
import { WORDINGS } from '$lib/schema/classroom-terms';
import { keepAnswers } from '../answers';
import { bindCopyOfCode, find, findAll, make, pageData } from '../dom';
import { encode, grouped } from '../sort/code';
import type { DaysData } from '../types';
import { dayBook, PARTS } from './day-code';
import { bindDays } from './days-panel';
import { judge } from './judge';

const { lang } = document.documentElement;
const fill = filler(lang);

/** Brings the three days to life: each opens once the one before has gone to print. */
export function startDays(): void {
  const data = pageData<DaysData>('teach-data-days');
  if (!data) return;
  keepAnswers();
  const root = find('[data-activity="days"]');
  const tasks = findAll<HTMLDetailsElement>('[data-day-task]', root);
  tasks.forEach((task, n) => {
    task.hidden = n > 0;
    find('[data-day-after]', task).hidden = true;
    find('[data-day-print]', task).hidden = false;
    find('[data-action="print-day"]', task).addEventListener('click', () => {
      if (print(task, data)) open(root, tasks[n + 1], data);
    });
  });
  bindCopyOfCode(root, data.copied);
  // The single file holds the panel of the sorting too.
  bindDays(root.closest<HTMLElement>('main, .offline-part')!, data);
}

/** The place of what is chosen in one part of a day, from 1; 0 for nothing. */
function chosen(task: HTMLElement, part: 'number' | 'words'): number {
  const name = `${task.dataset['dayTask']!}-${part}`;
  return Number(task.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? 0);
}

/** Prints a day, or says what is still to choose and goes there; answers whether it is printed. */
function print(task: HTMLDetailsElement, { words, days, measures }: DaysData): boolean {
  const [number, wording] = [chosen(task, 'number'), chosen(task, 'words')];
  const missing = [...(number ? [] : ['number' as const]), ...(wording ? [] : ['words' as const])];
  const told = find('[data-day-missing]', task);
  if (missing.length) {
    const list = lister(lang)(missing.map((part) => words.parts[part]));
    told.replaceChildren(make('p', { role: 'alert' }, fill(words.missing, { list })));
    find(`input[name="${task.dataset['dayTask']!}-${missing[0]!}"]`, task).focus();
    return false;
  }
  const day = days.find((one) => one.day === task.dataset['dayTask'])!;
  const measure = day.offers[number - 1]?.measure;
  const verdict = judge(measure, WORDINGS[wording - 1]!);
  const said = find('[data-day-verdict]', task);
  said.textContent = [
    words[verdict],
    ...(measure && verdict !== 'fits' ? [fill(words.measure, { measure: measures[measure]! })] : [])
  ].join(' ');
  said.hidden = false;
  for (const fieldset of findAll<HTMLFieldSetElement>('fieldset', task)) fieldset.disabled = true;
  find('[data-day-print]', task).hidden = true;
  const after = find<HTMLDetailsElement>('[data-day-after]', task);
  after.hidden = false;
  after.open = true;
  said.focus();
  return true;
}

/** Opens the next day, or gives the code once there is none. */
function open(root: HTMLElement, next: HTMLDetailsElement | undefined, data: DaysData): void {
  if (next) {
    next.hidden = false;
    next.open = true;
    return;
  }
  const answers = findAll('[data-day-task]', root).flatMap((task) => [
    chosen(task, 'number'),
    chosen(task, 'words')
  ]);
  if (answers.length !== data.days.length * PARTS) return;
  find('[data-code]', root).textContent = grouped(encode(answers, dayBook(data)));
  find('[data-day-result]', root).hidden = false;
}
