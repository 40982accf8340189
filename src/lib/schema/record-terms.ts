import type { Actor } from './map-terms';

/**
 * What the editorial could know ends here. Rows of the layers `before` and `editorial` carry no
 * later day, rows of the layer `since` no earlier one.
 */
export const EDITORIAL_DAY = '2024-06-21';
/** The day the sources reach: nothing in the data is dated later. */
export const CLOSING_DAY = '2026-04-10';

/** The statements of the editorial, caption first. */
export const STATEMENTS = Array.from({ length: 24 }, (_, n) => `s${String(n).padStart(2, '0')}`);

/** The claims that the statements were split into; ids are never reused. */
export const CLAIMS = Array.from({ length: 29 }, (_, n) => `c${String(n + 1).padStart(2, '0')}`);

/** What sort of statement it is. Says nothing about whether it is right. */
export const KINDS = [
  'checkable claim',
  'reported claim',
  'interpretation',
  'prediction',
  'value judgement',
  'call to action'
] as const;
/** Kinds that a record can be held against. */
export const CHECKABLE_KINDS: readonly string[] = ['checkable claim', 'reported claim'];

/** What the sources say of it. */
export const RECORDS = [
  'supported',
  'supported, with a nuance',
  'disputed',
  'not confirmed',
  'not checkable'
] as const;

/** Parts of a help clause, in the order in which the product sets treaties side by side. */
export const ELEMENTS = [
  'where',
  'trigger',
  'obligation',
  'timing',
  'means',
  'legal basis',
  'limits',
  'consultation',
  'other alliances',
  'term',
  'also'
] as const;

/** How an element compares with the Soviet–North Korean treaty of 1961. */
export const COMPARED = ['same', 'different', 'new', 'absent'] as const;

/** What an account of a treaty's end describes. */
export const ENDINGS = [
  'called a dead letter',
  'notice',
  'announcement',
  'expiry',
  'replacement',
  'other'
] as const;

/** What a number counts. `capacity` is room in containers, never what was in them. */
export const COUNTED = [
  'acknowledged',
  'sold',
  'lent',
  'planned',
  'capacity',
  'containers observed',
  'observed',
  'estimate',
  'delivered',
  'fired',
  'pledged',
  'given',
  'decided',
  'votes',
  'answers',
  'people',
  'computed by us',
  'not published'
] as const;

export const LAYERS = ['before', 'editorial', 'since'] as const;

/** Between whom something moves; `null` where nothing moves. */
export const LEDGER_FLOWS = [
  'kor-usa',
  'kor-ukr',
  'usa-ukr',
  'eu-ukr',
  'prk-rus',
  'rus-prk'
] as const;

/** Who sends what moves, where it is one of the actors: that actor's colour is the row's. */
export const SENDERS: Record<(typeof LEDGER_FLOWS)[number], Actor | undefined> = {
  'kor-usa': 'KOR',
  'kor-ukr': 'KOR',
  'usa-ukr': 'USA',
  'eu-ukr': undefined,
  'prk-rus': 'PRK',
  'rus-prk': 'RUS'
};
