import { z } from 'zod';
import { partialDate, slug } from './common';

/** What is known of the addresses of the sources; `npm run sources` keeps it. */
export const links = z.record(
  slug,
  z.strictObject({
    /** The last day on which the publisher's address answered. */
    seen: partialDate.optional(),
    /** Address of a copy in a public archive. */
    archived: z.url().optional()
  })
);
export type Links = z.infer<typeof links>;

/** Whether a source can be opened: archived too, linked only, named as a copy, or not at all. */
export const SOURCE_STATES = ['archived', 'linked', 'copy', 'none'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];
