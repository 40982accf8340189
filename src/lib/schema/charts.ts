import { z } from 'zod';
import { slug } from './common';
import { COUNTERS } from './record-terms';

/** Which rows of the ledger stand in which chart of the page of numbers. */
export const charts = z.strictObject({
  counts: z.array(z.strictObject({ row: slug, by: z.enum(COUNTERS) })).min(2),
  /** The last counts that the editorial could know. */
  containers: z.array(slug).min(1),
  flows: z.array(slug).min(2),
  capacities: z.array(slug).min(1),
  estimated: z.array(slug).min(1),
  /** Weights turned into shells. */
  weighed: z.array(slug).min(1)
});
export type Charts = z.infer<typeof charts>;
