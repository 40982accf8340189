import { z } from 'zod';
import { partialDate, slug } from './common';
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
  weighed: z.array(slug).min(1),
  /** The flows through time. */
  ring: z.strictObject({
    /** The first day on its map. */
    from: partialDate,
    /** Days that stand as small maps where nothing moves. */
    maps: z.array(partialDate).length(6),
    /** The event from which direct arms for Ukraine are on the table. */
    option: slug
  })
});
export type Charts = z.infer<typeof charts>;
