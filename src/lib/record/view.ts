import type { Content } from '$lib/content/content';
import { amountInWords } from './amount';
import { claimLabels } from '$lib/content/claim-label';
import { viewSource, type SourceView } from './source-view';
import type { Claim, Denial, Event, LedgerRow, Route } from '$lib/schema/record';
import type { Actor } from '$lib/schema/map-terms';
import { CHECKABLE_KINDS, SENDERS } from '$lib/schema/record-terms';
import { allSteps } from '$lib/content/check-story';
import { isLater, partsOf, type TextPart } from '$lib/content/since';

/** A step of the story that uses a row. */
export interface StepLink {
  id: string;
  title: string;
}

/** A statement as its page shows it. */
export interface ClaimView extends Omit<Claim, 'sources' | 'later' | 'asOf' | 'says'> {
  /** As printed: S05b. */
  label: string;
  says: TextPart[];
  asOf: string;
  sources: SourceView[];
  later: { date: string; says: string; sources: SourceView[] }[];
  steps: StepLink[];
}

/** The statements in the editorial's order. */
export function claimViews(content: Content): ClaimView[] {
  const { format } = content;
  const labels = claimLabels(content.evidence.claims.values());
  return [...content.evidence.claims.values()].map((row) => ({
    ...row,
    label: labels.get(row.id)!,
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

/** How many statements there are with their parts, can be checked, and are disputed. */
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

/** What a government said of a number, ready to print. */
export interface DenialView extends Pick<Denial, 'id' | 'who' | 'says' | 'date'> {
  printed: string;
  /** It was said after the editorial. */
  later: boolean;
  sources: SourceView[];
}

/** A statement of a government ready to print. */
export function denialView(content: Content, row: Denial): DenialView {
  const { id, who, says, date, layer, sources } = row;
  return {
    ...{ id, who, says, date },
    printed: content.format.date(date),
    later: layer === 'since',
    sources: viewSources(content, sources)
  };
}

/** A number of the ledger ready to print. */
export interface LedgerView extends Omit<LedgerRow, 'sources' | 'denials' | 'note'> {
  /** Who sends, where it is one of the five actors. */
  actor: Actor | undefined;
  amount: string;
  said: string;
  described: string;
  note: TextPart[];
  since: boolean;
  sources: SourceView[];
  /** What governments said of it, oldest first. */
  denials: DenialView[];
}

/** A ledger row with its number in words. */
export function ledgerView(content: Content, row: LedgerRow): LedgerView {
  const { format } = content;
  return {
    ...row,
    actor: row.flow === null ? undefined : SENDERS[row.flow],
    amount: amountInWords(row, content.words, format),
    said: format.date(row.date),
    described: format.date(row.asOf),
    note: partsOf(row.note),
    since: row.layer === 'since',
    sources: viewSources(content, row.sources),
    denials: denialViews(content, row)
  };
}

/** What governments said of a number, oldest first. */
export function denialViews(content: Content, row: LedgerRow): DenialView[] {
  return denialsIn(content, [row]).toSorted((a, b) => a.date.localeCompare(b.date));
}

/** What governments said of some numbers, each once, in the order in which these name it. */
export function denialsIn(
  content: Content,
  rows: readonly Pick<LedgerRow, 'denials'>[]
): DenialView[] {
  const ids = new Set(rows.flatMap(({ denials = [] }) => denials));
  return [...ids].map((id) => denialView(content, content.evidence.denials.get(id)!));
}

/** A leg of a line ready to print. */
export interface RouteView extends Pick<Route, 'id' | 'label' | 'stands' | 'drawn'> {
  months?: { from: string; to: string };
  /** Its last month on record is after the editorial. */
  later: boolean;
  note: TextPart[];
  sources: SourceView[];
}

/** The legs of the lines on the map, with what is on record of each. */
export function routeViews(content: Content): RouteView[] {
  const { date } = content.format;
  return content.evidence.routes.map(
    ({ id, label, stands, drawn, months, note, sources, ends }) => ({
      ...{ id, label, stands, drawn },
      ...(months && { months: { from: date(months[0]), to: date(months[1]) } }),
      later: !!months && isLater(months[1]),
      note: partsOf(note),
      sources: viewSources(content, [
        ...new Set([...sources, ...(ends ?? []).flatMap((end) => end.sources)])
      ])
    })
  );
}

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
