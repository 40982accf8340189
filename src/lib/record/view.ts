import type { Content } from '$lib/content/content';
import { formatDate } from '$lib/i18n/dates';
import { viewSource, type SourceView } from './source-view';
import type { Claim, Event, LedgerRow } from '$lib/schema/record';
import { CHECKABLE_KINDS } from '$lib/schema/record-terms';
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
  const { lang } = content.story;
  return content.evidence.claims
    .toSorted((a, b) => a.order - b.order)
    .map((row) => ({
      ...row,
      says: partsOf(row.says),
      asOf: formatDate(row.asOf, lang),
      sources: viewSources(content, row.sources),
      later: (row.later ?? []).map((one) => ({
        date: formatDate(one.date, lang),
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
  return ids.map((id) => viewSource(content.evidence.sources.get(id)!, content.story.lang));
}

/** A number of the ledger ready to print. */
export interface LedgerView extends Omit<LedgerRow, 'sources' | 'denialSources' | 'note'> {
  amount: string;
  said: string;
  described: string;
  note: TextPart[];
  since: boolean;
  sources: SourceView[];
  denialSources: SourceView[];
}

/** A ledger row with its range in words. */
export function ledgerView(content: Content, row: LedgerRow, words: AmountWords): LedgerView {
  const { lang } = content.story;
  return {
    ...row,
    amount: amountInWords(row, words, lang),
    said: formatDate(row.date, lang),
    described: formatDate(row.asOf, lang),
    note: partsOf(row.note),
    since: row.layer === 'since',
    sources: viewSources(content, row.sources),
    denialSources: viewSources(content, row.denialSources ?? [])
  };
}

/** Patterns for numbers with and without bounds. */
export interface AmountWords {
  around: string;
  'at-least': string;
  'up-to': string;
  to: string;
  'with-central': string;
  'no-number': string;
}

/** A number as printed: `4,800,000` below ten million is `4.8 million`. */
export function formatNumber(value: number, lang: string): string {
  return value >= 1e6
    ? `${(value / 1e6).toLocaleString(lang, { maximumFractionDigits: 2 })} million`
    : value.toLocaleString(lang);
}

/** What a row says of a number, with its bounds kept: “at least” never becomes a middle figure. */
export function amountInWords(
  { low, central, high, counted }: Pick<LedgerRow, 'low' | 'central' | 'high' | 'counted'>,
  words: AmountWords,
  lang: string
): string {
  const print = (value: number) => formatNumber(value, lang);
  const put = (pattern: string, values: Record<string, number>) =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => print(values[name]!));
  if (low !== null && high !== null) {
    if (central === null || central === low || central === high) {
      return put(words.to, { low, high });
    }
    return put(words['with-central'], { low, central, high });
  }
  if (low !== null) return put(words['at-least'], { n: low });
  if (high !== null) return put(words['up-to'], { n: high });
  if (central === null) return words['no-number'];
  const exact = EXACT.includes(counted) || central < 100;
  return exact ? print(central) : put(words.around, { n: central });
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
    printed: formatDate(row.date, content.story.lang),
    sources: viewSources(content, row.sources)
  }));
}
