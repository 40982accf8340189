import type { Charts } from '$lib/schema/charts';
import type { LedgerRow } from '$lib/schema/record';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';
import { lastDay } from '$lib/content/partial-date';
import { widthOn, type FeedRow, type Series, type Width } from './feeds';

/** What the lines of the ring are told by, in the order of the page. */
export const SERIES_NAMES = [
  'lent',
  'sold',
  'movable',
  'passed-on',
  'room',
  'containers',
  'estimated',
  'weight'
] as const;
export type SeriesName = (typeof SERIES_NAMES)[number];

type Ledger<Row> = ReadonlyMap<string, Row>;
type RingRow = FeedRow & Pick<LedgerRow, 'flow' | 'counted' | 'basis'>;

/** Lines of the ring on the map. */
export const LINES = {
  kor: 'shells-kor-usa',
  usa: 'shells-usa-ukr',
  prk: 'shells-prk-rus'
} as const;

/** The rows of the ledger that tell of the ring, by what they measure. */
export function ringSeries<Row extends RingRow>(
  ledger: Ledger<Row>,
  charts: Charts
): (Series<Row> & { id: SeriesName })[] {
  const all = [...ledger.values()];
  const named = (ids: readonly string[]) => ids.map((id) => ledger.get(id)!);
  const said = (flow: Row['flow'], measure: Row['measure'], ...counted: Row['counted'][]) =>
    all.filter(
      (row) =>
        row.flow === flow &&
        row.measure === measure &&
        row.basis !== 'computed' &&
        (!counted.length || counted.includes(row.counted))
    );
  const kor = { flow: LINES.kor, measure: 'sold-or-lent', deals: true } as const;
  const prk = { flow: LINES.prk } as const;
  return [
    { id: 'lent', ...kor, rows: said('kor-usa', 'sold-or-lent', 'lent') },
    {
      id: 'sold',
      ...kor,
      rows: said('kor-usa', 'sold-or-lent', 'sold', 'acknowledged', 'in words only')
    },
    {
      id: 'movable',
      flow: LINES.kor,
      measure: 'moved-or-movable',
      rows: said('kor-usa', 'moved-or-movable', 'estimate')
    },
    { id: 'passed-on', flow: LINES.usa, measure: 'passed-on', rows: said('usa-ukr', 'passed-on') },
    {
      id: 'room',
      ...prk,
      measure: 'room',
      rows: said('prk-rus', 'room')
    },
    {
      id: 'containers',
      ...prk,
      measure: 'containers',
      rows: named(charts.counts.map(({ row }) => row))
    },
    { id: 'estimated', ...prk, measure: 'estimated', rows: named(charts.estimated) },
    { id: 'weight', ...prk, measure: 'weight', rows: named(charts.weighed) }
  ];
}

/** How the ring is drawn on a day. */
export interface RingState {
  /** Ids of the lines that somebody had told of. */
  lines: string[];
  /** Widths by the id of the line; a line without one is as thin as any other link. */
  widths: Partial<Record<string, Width>>;
  /** Direct arms for Ukraine are on the table: the hollow line. */
  option: boolean;
}

/** What tells how the ring is drawn. */
export interface RingRules {
  series: readonly Series[];
  /** The day of the first report of each line, by its id. */
  reported: ReadonlyMap<string, string>;
  /** The day from which direct arms for Ukraine are on the table. */
  option: string;
}

/** What the map shows on a day, `YYYY-MM-DD`. */
export function ringOn({ series, reported, option }: RingRules, day: string): RingState {
  const widths = series.flatMap((one) => {
    const width = widthOn(one, day);
    return width ? [[one.flow, width] as const] : [];
  });
  return {
    lines: Object.values(LINES).filter((line) => (reported.get(line) ?? '9') <= day),
    widths: Object.fromEntries(widths),
    option: day >= option
  };
}

/** The day of the first row of each line. */
export function firstReports(ledger: Ledger<RingRow>): Map<string, string> {
  const flows = { [LINES.kor]: 'kor-usa', [LINES.usa]: 'usa-ukr', [LINES.prk]: 'prk-rus' };
  const rows = [...ledger.values()];
  return new Map(
    Object.entries(flows).map(([line, flow]) => [
      line,
      rows
        .filter((row) => row.flow === flow)
        .map(({ date }) => lastDay(date))
        .toSorted()[0]!
    ])
  );
}

/** Whether two days look the same on the map. */
export function sameRing(a: RingState, b: RingState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The days on which something became known, oldest first, with the first day, the editorial's and
 * the last.
 *
 * @param dates partial dates of rows and statements; those before the first day are left out
 */
export function ringDays(dates: readonly string[], first: string, last: string): string[] {
  const days = [...dates.map(lastDay), first, EDITORIAL_DAY, last];
  return [...new Set(days)].filter((day) => day >= first && day <= last).toSorted();
}
