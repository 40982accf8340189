import type { Content } from '$lib/content/content';
import { oncePerEdition } from '$lib/content/once';
import { CLOSING_DAY, EDITORIAL_DAY, type LedgerRow } from '$lib/schema/record';
import { countChart, countRows } from '../charts';
import { denialsIn, ledgerView, type DenialView, type LedgerView } from '../view';
import { lastDay } from '$lib/content/partial-date';
import { daysBetween } from './days';
import { standing } from './feeds';
import { stateView, type StateView } from './map-view';
import {
  firstReports,
  LINES,
  ringDays,
  ringOn,
  ringSeries,
  sameRing,
  type RingState,
  type SeriesName
} from './ring';

/** Sizes of the chart of containers, in px. */
const CHARTS = { narrow: [330, 300], broad: [680, 340] } as const;

/** A row of the table. */
export interface RingRow extends Pick<
  LedgerView,
  'id' | 'date' | 'said' | 'saidBy' | 'what' | 'amount' | 'unit' | 'counted'
> {
  /** The day on which it was known, `YYYY-MM-DD`. */
  day: string;
}

/** A day that the control stops at. */
export interface RingDay {
  day: string;
  printed: string;
  /** Which of the states the map is in. */
  state: number;
  /** Ids of the rows that stood. */
  rows: string[];
  /** Place on the line of time, from 0 to 1. */
  at: number;
  /** Days since the first one. */
  number: number;
}

/** A bar of the chart of shells. */
export type ShellBar = Pick<
  LedgerView,
  'id' | 'date' | 'said' | 'saidBy' | 'amount' | 'unit' | 'measure' | 'low' | 'central' | 'high'
> & { day: string };

function tableRow(content: Content, row: LedgerRow): RingRow {
  const { id, date, said, saidBy, what, amount, unit, counted } = ledgerView(content, row);
  return { ...{ id, date, said, saidBy, what, amount, unit, counted }, day: lastDay(date) };
}

/** A statement that answers some rows of a series: each is of its own day or an earlier one. */
export interface RingDenial extends Pick<DenialView, 'id' | 'date' | 'printed' | 'who' | 'says'> {
  day: string;
  /** Ids of the rows. */
  answers: string[];
}

/** What governments said of the rows, each statement once, the newest first. */
function denialsOf(content: Content, rows: readonly LedgerRow[]): RingDenial[] {
  return denialsIn(content, rows)
    .map(({ id, date, printed, who, says }) => ({
      ...{ id, date, printed, who, says },
      day: lastDay(date),
      answers: rows.filter((row) => row.denials?.includes(id)).map((row) => row.id)
    }))
    .toSorted((a, b) => b.day.localeCompare(a.day));
}

/** The states of the map in their order, and which of them each day is in. */
function statesOf(days: readonly string[], on: (day: string) => RingState) {
  const states: { day: string; state: RingState }[] = [];
  const which = days.map((day) => {
    const state = on(day);
    const last = states.at(-1);
    if (!last || !sameRing(last.state, state)) states.push({ day, state });
    return states.length - 1;
  });
  return { states, which };
}

/** What tells how the ring is drawn, by the rows of the record. */
export function ringRules({ charts, evidence }: Content) {
  return {
    series: ringSeries(evidence.ledger, charts),
    reported: firstReports(evidence.ledger),
    option: evidence.timeline.find(({ id }) => id === charts.ring.option)!.date
  };
}

/** Everything that the flows through time are shown from. */
export const flowsView = oncePerEdition((content) => {
  const { charts, evidence, format } = content;
  const { from, maps } = charts.ring;
  const rules = ringRules(content);
  const { series } = rules;
  const rows = series.flatMap((one) => one.rows);
  const denials = rows.flatMap((row) => row.denials ?? []);
  const days = ringDays(
    [
      ...rows.map(({ date }) => date),
      ...denials.map((id) => evidence.denials.get(id)!.date),
      rules.option
    ],
    from,
    CLOSING_DAY
  );
  const { states, which } = statesOf(days, (day) => ringOn(rules, day));
  const span = daysBetween(from, CLOSING_DAY);
  const shells = series.filter(({ id }) => SHELLS.includes(id)).flatMap((one) => one.rows);
  const counts = countRows(charts, evidence.ledger);
  return {
    days: days.map((day, i): RingDay => ({
      day,
      printed: format.date(day),
      state: which[i]!,
      rows: series.flatMap((one) => standing(one, day).map(({ id }) => id)),
      at: daysBetween(from, day) / span,
      number: daysBetween(from, day)
    })),
    span,
    start: days.indexOf(EDITORIAL_DAY),
    years: yearMarks(from, CLOSING_DAY),
    states: states.map(({ day, state }, i): StateView => ({
      ...stateView(content, day, state),
      id: i,
      small: maps.some((one) => one >= day && !(states[i + 1] && one >= states[i + 1]!.day))
    })),
    groups: (['kor', 'usa', 'prk'] as const).map((line) => ({
      line,
      series: series
        .filter(({ flow }) => flow === LINES[line])
        .map(({ id, measure, rows }) => ({
          id,
          measure,
          rows: rows
            .map((row) => tableRow(content, row))
            .toSorted((a, b) => b.day.localeCompare(a.day)),
          denials: denialsOf(content, rows)
        }))
    })),
    charts: {
      narrow: countChart(counts, ...CHARTS.narrow, format, [from, CLOSING_DAY]),
      broad: countChart(counts, ...CHARTS.broad, format, [from, CLOSING_DAY])
    },
    shells: shells
      .filter((row) => !row.width)
      .map((row): ShellBar => {
        const view = ledgerView(content, row);
        const { id, date, said, saidBy, amount, unit, measure, low, central, high } = view;
        return {
          ...{ id, date, said, saidBy, amount, unit, measure, low, central, high },
          day: lastDay(date)
        };
      })
      .toSorted((a, b) => b.day.localeCompare(a.day)),
    events: evidence.timeline
      .filter(({ date }) => lastDay(date) >= from)
      .map(({ id, date, place, what }) => ({
        ...{ id, date, place, what },
        day: lastDay(date),
        printed: format.date(date)
      }))
      .toReversed()
  };
});
export type FlowsView = ReturnType<typeof flowsView>;

/** What the chart of shells has bars for. */
const SHELLS: readonly SeriesName[] = ['room', 'estimated', 'weight'];

/** Where each year begins on the line of time. */
function yearMarks(from: string, to: string): { year: string; at: number }[] {
  const years: { year: string; at: number }[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; `${year}-01-01` <= to; year++) {
    years.push({
      year: String(year),
      at: daysBetween(from, `${year}-01-01`) / daysBetween(from, to)
    });
  }
  return years;
}
