import { z } from 'zod';
import { CLAIMS } from './record-terms';

/** Ids and slugs: lower-case words joined by single hyphens. Never reused once published. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'an id is lower-case letters and digits joined by single hyphens'
  );

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a day that exists. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  const days = MONTH_DAYS[Number(month) - 1];
  if (days === undefined) return false;
  if (day === undefined) return true;
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return Number(day) >= 1 && Number(day) <= (month === '02' && !leap ? 28 : days);
}

/** A date known to the year, the month or the day. */
export const partialDate = z
  .string()
  .refine(isPartialDate, 'a date is YYYY, YYYY-MM or YYYY-MM-DD and must exist');

/** What a row rests on. */
export const sources = z.array(slug).min(1, 'give at least one source id');

/** Id of the row of the timeline that tells of the same event, and so has the same date. */
export const sameEvent = slug.optional();

/** `[longitude, latitude]` in degrees. */
export const lonLat = z.tuple([
  z.number().min(-180, 'longitude is -180 to 180').max(180, 'longitude is -180 to 180'),
  z.number().min(-90, 'latitude is -90 to 90').max(90, 'latitude is -90 to 90')
]);

/** Words in a text, counted as a reader would: runs of characters between spaces. */
export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/** The id of a claim. */
export const claimId = z
  .string()
  .regex(/^c\d{2}$/, `a claim id is ${CLAIMS[0]} to ${CLAIMS.at(-1)}`);

/** Most words of a quoted phrase of the editorial, a treaty or a source. */
export const QUOTED_WORDS = 8;
export const QUOTED_TOO_LONG = 'a quoted phrase has eight words at most';

/** A short quoted phrase: the editorial and the treaties are quoted in eight words at most. */
export const shortQuote = z
  .string()
  .min(1)
  .refine((text) => countWords(text) <= QUOTED_WORDS, QUOTED_TOO_LONG);
