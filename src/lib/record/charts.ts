import type { Formats } from '$lib/i18n/format';
import type { Charts } from '$lib/schema/charts';
import type { LedgerRow } from '$lib/schema/record';
import { EDITORIAL_DAY, LOWER_BOUNDS } from '$lib/schema/record-terms';
import { lastDay } from '$lib/content/partial-date';

/** One count on the chart; lengths in px of the drawing. */
export interface Mark {
  id: string;
  /** The day it was given, `YYYY-MM-DD`. */
  day: string;
  x: number;
  y: number;
  by: Charts['counts'][number]['by'];
  /** “At least”: the mark is open and carries an arrow. */
  atLeast: boolean;
  /** The count as printed beside the mark, where there is room. */
  label?: string;
  /** px below the middle of the mark at which the label stands. */
  labelY?: number;
  later: boolean;
}

/** A chart of counts over time, ready to draw. */
export interface CountChart {
  width: number;
  height: number;
  /** The area of the marks, in px. */
  plot: { left: number; right: number; top: number; bottom: number };
  marks: Mark[];
  rows: { y: number; label: string }[];
  columns: { x: number; label: string }[];
  /** Where the editorial's week lies, in px from the left. */
  editorial: number;
  /** Days since 1970 at the left and the right end of the plot. */
  days: [number, number];
}

/** A shape for each counter on a field of 18 × 18 px about its middle. */
export const COUNTER_SHAPES: Readonly<Record<Mark['by'], string>> = {
  kor: 'M0 -6A6 6 0 1 1 -0.01 -6Z',
  usa: 'M-5.5 -5.5H5.5V5.5H-5.5Z',
  other: 'M0 -7.5L7.5 0L0 7.5L-7.5 0Z'
};
/** The arrow of “at least”. */
export const AT_LEAST = 'M0 -6V-17M-4 -13L0 -17L4 -13';

const DAY_MS = 864e5;
const LABEL = { height: 16, perLetter: 8, tries: [0, -12, 12] };
/** How far the arrow of “at least” reaches above the middle of its mark, in px. */
const ARROW = 13;

/** Position of `value` between two ends, carried over to two other ends. */
export function scale(value: number, from: [number, number], to: [number, number]): number {
  return to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);
}

/** Days since 1970 of a partial date; a month counts as its middle, a year as its middle. */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year!, month === undefined ? 6 : month - 1, day ?? (month ? 15 : 1)) / DAY_MS;
}

/**
 * Lays out counts over time, on the day each was given.
 *
 * @param rows rows of the chart's list with their ledger rows, oldest first
 * @param width px
 * @param height px
 * @param within first and last day of the chart; just round its counts without them
 */
export function countChart(
  rows: { row: LedgerRow; by: Mark['by'] }[],
  width: number,
  height: number,
  format: Formats,
  within?: readonly [string, string]
): CountChart {
  const plot = { left: 58, right: width - 14, top: 30, bottom: height - 26 };
  const dates = rows.map(({ row }) => dayNumber(row.date));
  const last = Math.max(...dates);
  const days: [number, number] = within
    ? [dayNumber(within[0]), dayNumber(within[1])]
    : [Math.min(...dates) - 20, last + (last - dates[0]!) * 0.04 + 10];
  const largest = Math.max(...rows.map(({ row }) => valueOf(row)));
  const step = largest > 15000 ? 10000 : 5000;
  const top = Math.ceil((largest + 1) / step) * step;
  const x = (day: number) => Math.round(scale(day, days, [plot.left, plot.right]) * 10) / 10;
  const y = (value: number) =>
    Math.round(scale(value, [0, top], [plot.bottom, plot.top]) * 10) / 10;
  const marks = rows.map(({ row, by }): Mark => ({
    id: row.id,
    day: lastDay(row.date),
    x: x(dayNumber(row.date)),
    y: y(valueOf(row)),
    by,
    atLeast: LOWER_BOUNDS.includes(row.bounds.low ?? ''),
    label: format.number(valueOf(row)),
    later: row.layer === 'since'
  }));
  return {
    width,
    height,
    plot,
    marks: withRoomForLabels(marks, plot.left),
    rows: Array.from({ length: top / step + 1 }, (_, n) => ({
      y: y(n * step),
      label: format.number(n * step)
    })),
    columns: years(days, format).map(({ day, label }) => ({ x: x(day), label })),
    editorial: x(dayNumber(EDITORIAL_DAY)),
    days
  };
}

/**
 * Puts labels left of their marks, a little higher or lower where they would touch another mark or
 * label, and drops those that find no room.
 */
function withRoomForLabels(marks: Mark[], left: number): Mark[] {
  const taken: { left: number; right: number; y: number }[] = marks.flatMap(({ x, y, atLeast }) => {
    const mark = { left: x - 7, right: x + 7, y };
    return atLeast ? [mark, { ...mark, y: y - ARROW }] : [mark];
  });
  return marks.map((mark) => {
    const { label, ...rest } = mark;
    const right = mark.x - 9;
    const edge = mark.x - 11 - label!.length * LABEL.perLetter;
    if (edge < left) return rest;
    for (const labelY of LABEL.tries) {
      const box = { left: edge, right, y: mark.y + labelY };
      const clash = taken.some(
        (other) =>
          Math.abs(other.y - box.y) < LABEL.height &&
          other.left < box.right &&
          other.right > box.left
      );
      if (clash) continue;
      taken.push(box);
      return { ...mark, labelY };
    }
    return rest;
  });
}

/** The number that a mark stands at: what was named, never a middle that nobody named. */
function valueOf(row: LedgerRow): number {
  const value = row.central ?? row.low ?? row.high;
  if (value === null) throw new RangeError(`${row.id} has no number to draw`);
  return value;
}

function years([from, to]: [number, number], format: Formats): { day: number; label: string }[] {
  const found: { day: number; label: string }[] = [];
  for (let year = 2023; year <= 2026; year++) {
    for (const [month, name] of [
      [0, String(year)],
      [6, format.month(7)]
    ] as const) {
      const day = Date.UTC(year, month, 1) / DAY_MS;
      if (day >= from && day <= to) found.push({ day, label: name });
    }
  }
  return found;
}

/** The counts that the chart shows, in the order of the page's list. */
export function countRows({ counts }: Charts, ledger: ReadonlyMap<string, LedgerRow>) {
  return counts.map(({ row, by }) => ({ row: ledger.get(row)!, by }));
}
