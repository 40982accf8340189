import type { RawWords } from '../files';
import type { Evidence } from '../join-record';
import type { Problem } from '../problems';
import { ENGLISH, lintEnglish } from './check-english';

type Lint = (words: RawWords, evidence: Evidence, problems: Problem[]) => void;

/** Lints of sentences, by the language that they can read. */
export const LINTS: Partial<Record<string, Lint>> = { [ENGLISH]: lintEnglish };
