import { z } from 'zod';
import * as schema from './record';
import { story } from './story';

/** One published table: its name under `/data/` and the schema of one row, or of the whole file. */
export interface Table {
  name: string;
  row: z.ZodObject;
  /** Published as CSV too. */
  csv: boolean;
}

/** The story as it is published: with its language, its labels under names that stay. */
const publishedStory = z.strictObject({
  lang: z.string().regex(/^[a-z]{2}$/),
  ...story.shape,
  labels: z.record(z.string(), z.string().min(1))
});

/** The data are in the language of the editorial, so its phrases need no other. */
const publishedClaim = schema.claim.omit({ phrase: true });

/** What is published under `/data/`, in the order in which pages list it. */
export const TABLES = [
  { name: 'story', row: publishedStory, csv: false },
  { name: 'claims', row: publishedClaim, csv: true },
  { name: 'treaties', row: schema.treaty, csv: true },
  { name: 'clauses', row: schema.clause, csv: true },
  { name: 'ledger', row: schema.ledgerRow, csv: true },
  { name: 'denials', row: schema.denial, csv: true },
  { name: 'routes', row: schema.route, csv: true },
  { name: 'timeline', row: schema.event, csv: true },
  { name: 'arguments', row: schema.argument, csv: true },
  { name: 'sources', row: schema.source, csv: true }
] as const satisfies Table[];
export type TableName = (typeof TABLES)[number]['name'];
