import type { Word } from './numeral-habits';
import { escaped } from './patterns';

/** One way to write a date: groups `days`, which may be a list, `month` in figures, and `year`. */
export interface DateForm {
  pattern: RegExp;
  /** Of a form with the month as a word. */
  month?: number;
  /** Which of several days stands beside the month. */
  near: 'first' | 'last';
}

/** A day of a month or several: `5`, `5–7`, `5, 6 and 7`. */
const DAYS = '(?<days>(?<![\\d.,])\\d{1,2}(?!\\d)(?:[^\\d.!?;:()]{1,5}\\d{1,2}(?!\\d))*)';
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';

/**
 * How a language writes days of months and months of years, asked of `Intl`: `19 June 2024`,
 * `2024년 6월 19일`, `19 червня 2024`.
 *
 * @param named its months, where they are words
 */
export function dateForms(locale: string, named: readonly Word[]): DateForm[] {
  const day = new Date(Date.UTC(2024, 5, 19));
  const forms = [{ day: 'numeric' } as const, {}].map((some) => {
    const format = new Intl.DateTimeFormat(locale, {
      ...{ timeZone: 'UTC', year: 'numeric', month: 'long' },
      ...some
    });
    return format.formatToParts(day);
  });
  const months = named.length
    ? named.map(({ pattern, value }) => ({ source: pattern.source, month: value }))
    : [{ source: undefined, month: undefined }];
  return forms.flatMap((parts) => {
    const at = (name: string) => parts.findIndex(({ type }) => type === name);
    const near: DateForm['near'] = at('day') < at('month') ? 'last' : 'first';
    return months.map(({ source, month }): DateForm => ({
      pattern: new RegExp(sourceOf(parts, source), 'giu'),
      near,
      ...(month === undefined ? {} : { month })
    }));
  });
}

/** A day of a month, a month of a year, or both, as a text has it. */
export interface DateIn {
  /** All days that may belong to the month. */
  days: number[];
  /** The one beside it. */
  day?: number;
  month: number;
  year?: number;
  start: number;
  end: number;
}

/** The dates of a text in its order; one with a day stands for the month and year in it too. */
export function datesIn(text: string, forms: readonly DateForm[]): DateIn[] {
  // Each form has a day or a year in figures.
  if (!/\d/.test(text)) return [];
  const found = forms.flatMap(({ pattern, near, month }) =>
    [...text.matchAll(pattern)].map(({ 0: all, index, groups = {} }): DateIn => {
      const days = (groups['days']?.match(/\d+/g) ?? []).map(Number);
      const day = days.at(near === 'last' ? -1 : 0);
      return {
        days,
        ...(day === undefined ? {} : { day }),
        month: month ?? Number(groups['month']),
        ...(groups['year'] ? { year: Number(groups['year']) } : {}),
        start: index,
        end: index + all.length
      };
    })
  );
  return found
    .filter((one) => one.day || !found.some((other) => other.day && overlap(one, other)))
    .toSorted((a, b) => a.start - b.start);
}

const overlap = (a: DateIn, b: DateIn) => a.start < b.end && b.start < a.end;

/** The parts of one date as a pattern for all; the year may be left out where there is a day. */
function sourceOf(parts: readonly Intl.DateTimeFormatPart[], month: string | undefined): string {
  const year = parts.findIndex(({ type }) => type === 'year');
  const last = parts.findLastIndex(({ type }) => type === 'year' || type === 'month');
  const hasDay = parts.some(({ type }) => type === 'day');
  // An abbreviation behind the year is often left out.
  const shown = year === last ? parts.slice(0, year + 1) : parts;
  const sources = shown.map(({ type, value }) => {
    if (type === 'day') return DAYS;
    if (type === 'year') return YEAR;
    if (type === 'month') {
      return month ?? escaped(value).replace(/\d+/, '(?<month>(?<!\\d)\\d{1,2})');
    }
    return escaped(value.trim()) + (/\s/.test(value) ? '\\s?' : '');
  });
  if (!hasDay) return sources.join('');
  if (year === last) {
    return `${sources.slice(0, year - 1).join('')}(?:,?${sources.slice(year - 1).join('')})?`;
  }
  return `(?:${sources.slice(0, year + 2).join('')})?${sources.slice(year + 2).join('')}`;
}
