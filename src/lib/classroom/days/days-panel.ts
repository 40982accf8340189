import { filler } from '$lib/i18n/fill';
import { WORDINGS } from '$lib/schema/classroom-terms';
import { find, make } from '../dom';
import { parseClassList } from '../sort/class-list';
import { faultList } from '../sort/class-panel';
import { codeLength } from '../sort/code';
import type { DaysData } from '../types';
import { countPart, dayBook, PARTS } from './day-code';

const fill = filler(document.documentElement.lang);

/**
 * Counts the codes that a teacher pastes, and shows what the class would have printed day by day.
 *
 * @param page what holds the panel
 */
export function bindDays(page: HTMLElement, data: DaysData): void {
  const { words, classroom } = data;
  const book = dayBook(data);
  const root = find('[data-classroom]', page);
  const area = find<HTMLTextAreaElement>('textarea', root);
  find('[data-action="count"]', root).addEventListener('click', () => {
    const list = parseClassList(area.value, [book]);
    const n = list.entries.length;
    const length = codeLength(data.days.length * PARTS, book);
    const answers = list.entries.map((one) => one.answers);
    find('[data-class-result]', root).replaceChildren(
      make(
        'p',
        { 'data-count': '' },
        n ? fill(classroom.summary, { n }) : fill(words.empty, { n: length })
      ),
      ...faultList(list, String(length), classroom),
      ...(n ? data.days.map((day, i) => dayTable(day, i, answers, data)) : [])
    );
  });
}

/** What a class would have printed on one day, in figures. */
function dayTable(
  day: DaysData['days'][number],
  place: number,
  answers: readonly (readonly number[])[],
  { words }: DaysData
): HTMLElement {
  const part = (name: string, labels: readonly string[], at: number) => {
    const counts = countPart(answers, at, labels.length).slice(1);
    const rows = labels.map((label, i) =>
      make(
        'tr',
        { 'data-counted': String(i + 1) },
        make('th', { scope: 'row' }, label),
        make('td', {}, String(counts[i]))
      )
    );
    const head = make('th', { scope: 'col' }, name);
    const learners = make('th', { scope: 'col' }, words.learners);
    return [make('thead', {}, make('tr', {}, head, learners)), make('tbody', {}, ...rows)];
  };
  const numbers = [...day.offers.map(({ text }) => text), words.noNumber];
  const wordings = WORDINGS.map((one) => words.wordings[one]);
  const table = (...parts: HTMLElement[]) => make('table', {}, ...parts);
  return make(
    'div',
    { 'data-day-split': day.day },
    make('h3', {}, day.printed),
    table(...part(words.number, numbers, place * PARTS)),
    table(...part(words.words, wordings, place * PARTS + 1))
  );
}
