import { EDITORIAL_DAY } from '$lib/schema/record-terms';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];
const DATE = new RegExp(`(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?\\b((?:19|20)\\d{2})\\b`, 'g');

/** Dates written in an English text as YYYY, YYYY-MM or YYYY-MM-DD, in the order they stand. */
export function datesIn(text: string): string[] {
  return [...text.matchAll(DATE)].map(([, day, month, year]) =>
    [
      year,
      ...(month ? [String(MONTHS.indexOf(month) + 1).padStart(2, '0')] : []),
      ...(month && day ? [day.padStart(2, '0')] : [])
    ].join('-')
  );
}

/** Whether a partial date is certainly later than a day; a bare month or year that holds it is not. */
export function isLater(date: string, day: string = EDITORIAL_DAY): boolean {
  return date.slice(0, day.length) > day.slice(0, date.length);
}

/** Part of a text, and whether it tells of something after the editorial. */
export interface TextPart {
  text: string;
  later: boolean;
}

/**
 * Splits a text into runs of sentences before and after the editorial's day, by the dates that
 * they name, so that a page can set apart what nobody could know then.
 */
export function splitLater(text: string): TextPart[] {
  const parts: TextPart[] = [];
  if (!text) return parts;
  for (const sentence of text.split(/(?<=[.!?]”?)\s+(?=\p{Lu}|“)/u)) {
    const later = datesIn(sentence).some((date) => isLater(date));
    const last = parts.at(-1);
    if (last?.later === later) last.text += ` ${sentence}`;
    else parts.push({ text: sentence, later });
  }
  return parts;
}
