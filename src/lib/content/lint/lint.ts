import type { Evidence } from '../join-record';
import type { Problem } from '../problems';
import { ENGLISH, lintEnglish } from './check-english';
import { lintShells, type EnglishTexts } from './check-shells';

type Lint = (texts: EnglishTexts, evidence: Evidence, problems: Problem[]) => void;

/** Lints of sentences, by the language that they can read. */
export const LINTS: Partial<Record<string, Lint>> = {
  [ENGLISH]: (texts, evidence, problems) => {
    lintEnglish(texts.words, evidence, problems);
    lintShells(texts, evidence, problems);
  }
};
