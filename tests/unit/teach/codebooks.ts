import { readFileSync } from 'node:fs';
import type { Codebook } from '../../../src/lib/schema/classroom';
import { FACT_FILES } from '../../../src/lib/content/files';

/** The versions of class codes as they stand in the data, oldest first. */
export const CODEBOOKS = JSON.parse(readFileSync(FACT_FILES.codebooks, 'utf8')) as Codebook[];
export const FIRST = CODEBOOKS[0]!;
