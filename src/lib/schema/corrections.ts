import { z } from 'zod';
import { partialDate, slug } from './common';

const text = z.string().min(1, 'this text may not be empty');

/** One thing that was wrong on a page and was mended after publication. */
export const correction = z.strictObject({
  id: slug,
  date: partialDate,
  /** Id of the row that was changed. */
  row: text,
  was: text,
  now: text,
  why: text
});
export type Correction = z.infer<typeof correction>;
