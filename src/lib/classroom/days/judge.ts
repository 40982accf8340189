import type { Wording } from '$lib/schema/classroom-terms';
import type { LedgerRow } from '$lib/schema/record';

/** What words say of a number: of what it measures, of something else, or that shells moved. */
export type Verdict = 'fits' | 'mixed' | 'sent';

/** Words that say what a number measures; no other measure is offered. */
const WORDS_FOR: Partial<Record<LedgerRow['measure'], Wording>> = {
  room: 'room',
  containers: 'counted',
  estimated: 'estimate',
  weight: 'estimate'
};

/** The words that fit a number by what it measures; those without a number where there is none. */
export const wordingFor = (measure?: LedgerRow['measure']): Wording | undefined =>
  measure ? WORDS_FOR[measure] : 'none';

/** Whether a wording says of a number what it measures; no number is a choice like any other. */
export function judge(measure: LedgerRow['measure'] | undefined, wording: Wording): Verdict {
  if (wording === 'sent') return 'sent';
  return wordingFor(measure) === wording ? 'fits' : 'mixed';
}
