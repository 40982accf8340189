import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * Reads one file of rows in `data/geo/`.
 *
 * @throws naming the file and the field if it does not fit
 */
export function readRows<T>(name: string, schema: z.ZodType<T>): T {
  const url = new URL(`../../../data/geo/${name}`, import.meta.url);
  const result = schema.safeParse(JSON.parse(readFileSync(url, 'utf8')));
  if (!result.success) throw new Error(`data/geo/${name}: ${z.prettifyError(result.error)}`);
  return result.data;
}
