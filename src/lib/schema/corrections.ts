import { z } from 'zod';
import { partialDate, slug } from './common';
import { label } from './words';

const text = z.string().min(1, 'this text may not be empty');

/** One thing that was wrong on a page and was mended after publication. */
export const correction = z.strictObject({
  id: slug,
  date: partialDate,
  /** Id of the row that was changed. */
  row: text,
  was: label,
  now: label,
  why: label
});
export type Correction = z.infer<typeof correction>;
