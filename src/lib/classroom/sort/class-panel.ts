import { parseClassList, type ClassList, type IgnoredLine } from './class-list';
import { codeLength, grouped } from './code';
import { filler } from '$lib/i18n/fill';
import { lister } from '$lib/i18n/list';
import { allKinds, askedAnew, tallyClass, type Tally } from './tally';
import type { Codebook } from '$lib/schema/classroom';
import type { SortData } from '../types';
import { find, make, svg } from '../dom';

/** Units of the chart's own drawing; it scales with its box. */
const CHART = { width: 340, height: 34 };

const fill = filler(document.documentElement.lang);
const inRow = lister(document.documentElement.lang);

/** Counts the codes that a teacher pastes, and shows how the class divides. */
export function bindClassroom(data: SortData): void {
  const words = data.classroom;
  const root = find('[data-classroom]');
  const area = find<HTMLTextAreaElement>('textarea', root);
  const result = find('[data-class-result]', root);
  const kinds = shownKinds(data);

  find('[data-action="count"]', root).addEventListener('click', () => {
    const list = parseClassList(area.value, data.codebooks);
    const tallies = tallyClass(
      list.entries,
      kinds.map(({ id }) => id),
      data.codebooks
    );
    result.replaceChildren(
      ...report(list, data),
      ...(tallies.length ? [chart(tallies, kinds, data), table(tallies, kinds, words)] : [])
    );
  });
}

type Kind = SortData['kinds'][number];

/** The page's kinds in the order of the counts; one that only older codes know keeps its id. */
function shownKinds({ codebooks, kinds }: SortData): Kind[] {
  return allKinds(codebooks).map(
    (id) => kinds.find((kind) => kind.id === id) ?? { id, letter: '?', name: id, inText: id }
  );
}

/** Sizes of the sets of a version, and how long their codes are. */
function sizes(book: Codebook) {
  const [core, all] = [book.sets.core.length, book.sets.all.length];
  return { core, all, short: codeLength(core, book), long: codeLength(all, book) };
}

function report(list: ClassList, data: SortData): HTMLElement[] {
  const { classroom: words, codebooks } = data;
  const n = list.entries.length;
  const none = fill(words.empty, sizes(codebooks.at(-1)!));
  const parts = [make('p', { 'data-count': '' }, n ? fill(words.summary, { n }) : none)];
  const known = new Set(codebooks.map(sizes).flatMap(({ short, long }) => [short, long]));
  const lengths = new Intl.ListFormat(document.documentElement.lang, {
    type: 'disjunction'
  }).format([...known].map(String));
  return [...parts, ...older(list, data), ...faultList(list, lengths, words)];
}

/**
 * Codes that stand twice, and lines that hold no code, each with what is wrong.
 *
 * @param lengths how many characters a code has, in words
 */
export function faultList(
  list: ClassList,
  lengths: string,
  words: SortData['classroom']
): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (list.duplicates.length) {
    const rows = list.duplicates.map(({ code, lines }) =>
      make(
        'li',
        {},
        fill(words.duplicate, { code: grouped(code), lines: inRow(lines.map(String)) })
      )
    );
    parts.push(make('h3', {}, words.duplicates), make('ul', { 'data-duplicates': '' }, ...rows));
  }
  if (list.ignored.length) {
    const rows = list.ignored.map((one) => make('li', {}, complaint(one, lengths, words)));
    parts.push(make('h3', {}, words.ignored), make('ul', { 'data-ignored': '' }, ...rows));
  }
  return parts;
}

/** How many codes are of each older version, and which of their answers are left out. */
function older({ entries }: ClassList, data: SortData): HTMLElement[] {
  const { classroom: words, codebooks, statements } = data;
  const books = new Set(entries.map(({ book }) => book));
  return [...books]
    .filter(({ version }) => version < codebooks.at(-1)!.version)
    .map((book) => {
      const n = entries.filter((one) => one.book === book).length;
      const left = [...askedAnew(book, codebooks)].map(
        (id) => statements.find((one) => one.id === id)?.label ?? id.toUpperCase()
      );
      const shown = { n, version: book.version, left: inRow(left) };
      return make(
        'p',
        { 'data-older': '' },
        fill(left.length ? words.olderLeft : words.older, shown)
      );
    });
}

/** `Line 3 “7KQ2-…”: character 5 is wrong …` */
function complaint(
  { line, text, why }: IgnoredLine,
  lengths: string,
  words: SortData['classroom']
): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return fill(words.line, { line, text: short, why: fault(why, lengths, words) });
}

function fault(why: IgnoredLine['why'], lengths: string, words: SortData['classroom']): string {
  switch (why.problem) {
    case 'length':
      return fill(words.length, { length: why.length, lengths });
    case 'symbol':
      return fill(words.symbol, { at: why.at, found: why.found });
    case 'character':
      return fill(words.character, { at: why.at, found: why.found, code: grouped(why.code) });
    case 'version':
      return fill(words.version, { version: why.version });
    default:
      return words[why.problem];
  }
}

const share = (value: number | null, words: SortData['classroom']) =>
  value === null ? words.noPairs : fill(words.share, { n: Math.round(value * 100) });

/** One bar for each statement, cut into kinds; letters stand in the parts. */
function chart(tallies: readonly Tally[], kinds: readonly Kind[], data: SortData): HTMLElement {
  const words = data.classroom;
  const rows = tallies.map(({ id, counts, answered, disagreement }) => {
    const known = data.statements.find((one) => one.id === id);
    const { label, text } = known ?? { label: id.toUpperCase(), text: '' };
    let x = 0;
    const parts = kinds.flatMap(({ letter }, kind) => {
      const n = counts[kind + 1]!;
      if (!n) return [];
      const width = (n / answered) * CHART.width;
      const at = x;
      x += width;
      return [
        svg('rect', { x: at, y: 1, width, height: CHART.height - 2, 'data-kind': letter }),
        svg('text', { x: at + width / 2, y: CHART.height / 2 + 6 }, `${letter} ${n}`)
      ];
    });
    const drawing = svg(
      'svg',
      { viewBox: `0 0 ${CHART.width} ${CHART.height}`, class: 'split', 'aria-hidden': 'true' },
      ...parts
    );
    const head = make(
      'p',
      {},
      make('strong', {}, label),
      ` ${text} `,
      make('span', { class: 'quiet' }, `${words.pairs}: ${share(disagreement, words)}`)
    );
    return make('li', { 'data-split': id }, head, drawing);
  });
  return make(
    'div',
    {},
    make('h3', {}, words.chart),
    make(
      'p',
      { class: 'quiet' },
      kinds.map(({ letter, inText }) => `${letter} ${inText}`).join(' · ')
    ),
    make('ol', { class: 'splits bare' }, ...rows),
    make('p', { class: 'quiet' }, words.pairsHelp)
  );
}

/** The same counts in figures. */
function table(
  tallies: readonly Tally[],
  kinds: readonly Kind[],
  words: SortData['classroom']
): HTMLElement {
  const head = (text: string, title?: string) =>
    make('th', { scope: 'col', ...(title ? { 'aria-label': title } : {}) }, text);
  const columns = [
    head(words.statement),
    ...kinds.map(({ letter, name }) => head(letter, name)),
    head('–', words.noAnswer),
    head(words.pairs)
  ];
  const rows = tallies.map(({ id, counts, disagreement }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, id.toUpperCase()),
      ...[...counts.slice(1), counts[0]!].map((n) => make('td', {}, String(n))),
      make('td', {}, share(disagreement, words))
    )
  );
  return make(
    'div',
    { class: 'class-table', tabindex: '0', role: 'region', 'aria-label': words.table },
    make(
      'table',
      {},
      make('caption', {}, words.table),
      make('thead', {}, make('tr', {}, ...columns)),
      make('tbody', {}, ...rows)
    )
  );
}
