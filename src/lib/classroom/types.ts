import type { Outcome } from './clauses/clause-path';
import type { Codebook } from '$lib/schema/classroom';
import type { LedgerRow } from '$lib/schema/record';
import type { TeachWords } from '$lib/schema/pages/classroom';

/** What the script of the sorting page needs. */
export interface SortData {
  /** What class codes mean, oldest version first; new codes are made with the last. */
  codebooks: Codebook[];
  kinds: { id: string; letter: string; name: string; inText: string }[];
  statements: {
    id: string;
    label: string;
    text: string;
    kind: string;
    accepted: string[];
  }[];
  words: TeachWords['sort'];
  /** Words of the class panel. */
  classroom: TeachWords['classroom'];
}

/** What the script of the clause lab needs. */
export interface ClauseData {
  questions: { id: string; text: string }[];
  /** `due` and `talks` are the words of the clauses that apply. */
  paths: { treaty: string; asks: string[]; due: string; talks: string | null }[];
  /** The treaty that the switches change. */
  switched: string;
  rewrite: { statement: string; checks: string[] };
  /** Each outcome in a word or two. */
  short: Record<Outcome['outcome'], string>;
  words: TeachWords['clauses'];
}

/** What the script of the days at a desk needs. */
export interface DaysData {
  version: number;
  days: {
    day: string;
    printed: string;
    /** Numbers in the order of the codes. */
    offers: { id: string; measure: LedgerRow['measure']; text: string }[];
  }[];
  words: TeachWords['days'];
  /** What each measure measures, in a few words. */
  measures: Partial<Record<LedgerRow['measure'], string>>;
  copied: string;
  /** Words of the class panel. */
  classroom: TeachWords['classroom'];
}
