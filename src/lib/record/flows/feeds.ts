import type { Range } from '$lib/geo/stage';
import type { LedgerRow } from '$lib/schema/record';
import { DRAWN_MEASURES } from '$lib/schema/record-terms';
import { lastDay } from '$lib/content/partial-date';
import { daysBetween } from './days';

/** What of a row the rules look at; its words never matter. */
export type FeedRow = Pick<
  LedgerRow,
  'id' | 'low' | 'central' | 'high' | 'bounds' | 'date' | 'measure' | 'speaker' | 'width'
> & { unit: string };

/** Rows of one flow that measure one thing. */
export interface Series<Row extends FeedRow = FeedRow> {
  id: string;
  /** Id of the line on the map. */
  flow: string;
  measure: LedgerRow['measure'];
  /** Each row is a deal of its own: a newer one takes no older one's place. */
  deals?: boolean;
  rows: readonly Row[];
}

/** The width of a line on a day, and the rows that give its two ends. */
export interface Width extends Range {
  from: { low: string; high: string };
  /** The low end is older than the rows that stand: none of them gives one. */
  olderLow: boolean;
  /** Rows that stand beside each other differ, and the range spans them. */
  spans: boolean;
}

/** Within so many days another office of the same state speaks beside the newest row. */
const SAME_WEEK = 7;
/** Within so many days others speak beside it. */
const TWO_MONTHS = 60;
const STATES = ['rok', 'us', 'ukr', 'prk', 'rus'];

/** Whose number it is: offices of one state are one side. */
function sideOf(speaker: string): string {
  const [first] = speaker.split('-');
  return STATES.includes(first!) ? first! : speaker;
}

const saidOn = ({ date }: Pick<FeedRow, 'date'>) => lastDay(date);
const top = ({ low, central, high }: FeedRow) => Math.max(low ?? 0, central ?? 0, high ?? 0);

/** Rows that were known on a day, oldest first. */
function knownOn<Row extends FeedRow>({ rows }: Series<Row>, day: string): Row[] {
  return rows
    .filter((row) => saidOn(row) <= day)
    .toSorted((a, b) => saidOn(a).localeCompare(saidOn(b)));
}

/** Each speaker's last word; where it is a width, the same word said otherwise is left out. */
function lastWords<Row extends FeedRow>(known: readonly Row[]): Row[] {
  const last = new Map(known.map((row) => [row.speaker, saidOn(row)]));
  const rows = known.filter((row) => saidOn(row) === last.get(row.speaker));
  return rows.filter(
    (row) => row.width || !rows.some((other) => other.width && other.speaker === row.speaker)
  );
}

/**
 * The rows that stood on a day: the newest, and beside it what others had said in the two months
 * before, what another office of the same state had said in the same week, and every higher figure
 * of another speaker, since what has moved can only grow. Of deals all stand.
 *
 * @param day `YYYY-MM-DD`; no row of a later day is ever among them
 * @returns oldest first
 */
export function standing<Row extends FeedRow>(series: Series<Row>, day: string): Row[] {
  const known = knownOn(series, day);
  if (series.deals) return known;
  const words = lastWords(known);
  const newest = words.at(-1);
  if (!newest) return [];
  return words.filter((row) => {
    const age = daysBetween(saidOn(row), saidOn(newest));
    const same = sideOf(row.speaker) === sideOf(newest.speaker);
    return age <= (same ? SAME_WEEK : TWO_MONTHS) || top(row) > top(newest);
  });
}

/** Whether rows that stand beside each other give different figures. */
export function disagree(rows: readonly FeedRow[]): boolean {
  return new Set(rows.map(({ low, central, high }) => `${low} ${central} ${high}`)).size > 1;
}

/**
 * The width of a line on a day, by the rows that stood. A row that the story draws gives its own
 * range; else the range spans all that stood. The low end may be an older one, for fewer containers,
 * where no newer row has any: it is still a floor.
 *
 * @returns undefined where nobody has given a low and a high end, and for whatever is never a width
 */
export function widthOn(series: Series, day: string): Width | undefined {
  if (!DRAWN_MEASURES.includes(series.measure)) return undefined;
  const rows = standing(series, day);
  const drawn = rows.filter(({ width }) => width);
  const speak = drawn.length ? drawn : rows;
  const highs = speak.filter(({ high }) => high !== null);
  const lows = speak.filter(({ low }) => low !== null);
  const older = knownOn(series, day).filter(({ low }) => low !== null);
  const high = highs.toSorted((a, b) => b.high! - a.high!)[0];
  const low = lows.toSorted((a, b) => a.low! - b.low!)[0] ?? older.at(-1);
  if (!high || !low) return undefined;
  return {
    low: low.low!,
    high: high.high!,
    unit: low.unit,
    measure: series.measure,
    from: { low: low.id, high: high.id },
    olderLow: !lows.length,
    spans: speak.length > 1
  };
}
