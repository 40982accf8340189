import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { DataError, zodProblems } from './problems';

/**
 * Reads one file of a page's words and checks it.
 *
 * @param file path below the project root
 * @throws DataError that names each wrong field
 */
export function readWords<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')), { reportInput: true });
  if (!result.success) throw new DataError(zodProblems(file, 'page', result.error));
  return result.data;
}
