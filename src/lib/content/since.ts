import type { Prose } from '$lib/schema/words';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';

/** Whether a partial date is certainly later than a day; a bare month or year that holds it is not. */
export function isLater(date: string, day: string = EDITORIAL_DAY): boolean {
  return date.slice(0, day.length) > day.slice(0, date.length);
}

/** Whether a partial date is certainly on or before a day. */
export function isOnOrBefore(date: string, day: string = EDITORIAL_DAY): boolean {
  return date.length === day.length ? date <= day : date < day.slice(0, date.length);
}

/** Part of a text, and whether it tells of something after the editorial. */
export interface TextPart {
  text: string;
  later: boolean;
}

/** A text in its parts, so that a page can set apart what nobody could know on the editorial's day. */
export function partsOf(prose: Prose | undefined): TextPart[] {
  if (!prose) return [];
  const parts = typeof prose === 'string' ? [prose] : prose;
  return parts.map((part) =>
    typeof part === 'string' ? { text: part, later: false } : { text: part.text, later: true }
  );
}

/** A text as one string. */
export function plain(prose: Prose): string {
  return partsOf(prose)
    .map(({ text }) => text)
    .join(' ');
}
