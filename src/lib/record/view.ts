import type { Content } from '$lib/content/content';
import type { Formats } from '$lib/i18n/format';
import { viewSource, type SourceView } from './source-view';
import type { PageWords } from '$lib/schema/pages';
import type { Claim, Event, LedgerRow } from '$lib/schema/record';
import type { Actor } from '$lib/schema/map-terms';
import { CHECKABLE_KINDS, SENDERS } from '$lib/schema/record-terms';
import { allSteps } from '$lib/content/check-story';
import { partsOf, type TextPart } from '$lib/content/since';

/** A step of the story that uses a row. */
export interface StepLink {
  id: string;
  title: string;
}

/** A statement as its page shows it. */
export interface ClaimView extends Omit<Claim, 'sources' | 'later' | 'asOf' | 'says'> {
  says: TextPart[];
  asOf: string;
  sources: SourceView[];
  later: { date: string; says: string; sources: SourceView[] }[];
  steps: StepLink[];
}

/** The statements in the editorial's order. */
export function claimViews(content: Content): ClaimView[] {
  const { format } = content;
  return [...content.evidence.claims.values()].map((row) => ({
    ...row,
    says: partsOf(row.says),
    asOf: format.date(row.asOf),
    sources: viewSources(content, row.sources),
    later: (row.later ?? []).map((one) => ({
      date: format.date(one.date),
      says: one.says,
      sources: viewSources(content, one.sources)
    })),
    steps: stepsUsing(content, (sentence) => sentence.claims?.includes(row.id) ?? false)
  }));
}

/** How many statements there are, can be checked, and are disputed. */
export function claimCounts(claims: Pick<Claim, 'kind' | 'record'>[]) {
  return {
    of: claims.length,
    n: claims.filter(({ kind }) => CHECKABLE_KINDS.includes(kind)).length,
    disputed: claims.filter(({ record }) => record === 'disputed').length
  };
}

type AnySentence = { claims?: string[]; ledger?: string[]; sources?: string[] };

/** The steps with a sentence that `uses` accepts, in reading order. */
export function stepsUsing(content: Content, uses: (sentence: AnySentence) => boolean): StepLink[] {
  return allSteps(content.story)
    .filter(({ passages }) => passages.some(({ sentences }) => sentences.some(uses)))
    .map(({ id, title }) => ({ id, title }));
}

/** Sources ready to print, in the order given. */
export function viewSources(content: Content, ids: readonly string[]): SourceView[] {
  return ids.map((id) => viewSource(content.evidence.sources.get(id)!, content));
}

/** A number of the ledger ready to print. */
export interface LedgerView extends Omit<LedgerRow, 'sources' | 'denialSources' | 'note'> {
  /** Who sends, where it is one of the five actors. */
  actor: Actor | undefined;
  amount: string;
  said: string;
  described: string;
  note: TextPart[];
  since: boolean;
  sources: SourceView[];
  denialSources: SourceView[];
}

/** A ledger row with its range in words. */
export function ledgerView(content: Content, row: LedgerRow): LedgerView {
  const { format } = content;
  return {
    ...row,
    actor: row.flow === null ? undefined : SENDERS[row.flow],
    amount: amountInWords(row, content.words.terms, format),
    said: format.date(row.date),
    described: format.date(row.asOf),
    note: partsOf(row.note),
    since: row.layer === 'since',
    sources: viewSources(content, row.sources),
    denialSources: viewSources(content, row.denialSources ?? [])
  };
}

/** Patterns for numbers with and without bounds. */
export type AmountWords = Pick<
  PageWords['terms'],
  'around' | 'atLeast' | 'upTo' | 'to' | 'withCentral' | 'noNumber'
>;

/** What a row says of a number, with its bounds kept: “at least” never becomes a middle figure. */
export function amountInWords(
  { low, central, high, counted }: Pick<LedgerRow, 'low' | 'central' | 'high' | 'counted'>,
  words: AmountWords,
  { amount, fill }: Formats
): string {
  if (low !== null && high !== null) {
    const ends = { low: amount(low), high: amount(high) };
    if (central === null || central === low || central === high) return fill(words.to, ends);
    return fill(words.withCentral, { ...ends, central: amount(central) });
  }
  if (low !== null) return fill(words.atLeast, { n: amount(low) });
  if (high !== null) return fill(words.upTo, { n: amount(high) });
  if (central === null) return words.noNumber;
  const exact = EXACT.includes(counted) || central < 100;
  return exact ? amount(central) : fill(words.around, { n: amount(central) });
}

/** What is counted one by one, so that “about” would be wrong. */
const EXACT = ['votes', 'decided', 'answers', 'observed'];

/** An event ready to print. */
export interface EventView extends Omit<Event, 'sources'> {
  printed: string;
  sources: SourceView[];
}

/** The events in order of date. */
export function eventViews(content: Content): EventView[] {
  return content.evidence.timeline.map((row) => ({
    ...row,
    printed: content.format.date(row.date),
    sources: viewSources(content, row.sources)
  }));
}
