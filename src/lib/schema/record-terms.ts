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
  'in words only',
  'not published'
] as const;

/** What a number measures. No range, no bar and no line joins two of these. */
export const MEASURES = [
  'sold-or-lent',
  'moved-or-movable',
  'passed-on',
  'containers',
  'room',
  'estimated',
  'weight',
  'fired',
  'seen',
  'handed-over',
  'pledged',
  'decided',
  'troops',
  'losses',
  'share',
  'votes',
  'answers',
  'distance',
  'ratio',
  'none'
] as const;
/** What may be the width of a line on the map. */
export const DRAWN_MEASURES: readonly string[] = ['sold-or-lent', 'room'];

/** How one number of a row was said. */
export const BOUNDS = [
  'at least',
  'more than',
  'up to',
  'between',
  'about',
  'almost',
  'as reported',
  'exact',
  'computed'
] as const;
/** Ways to say that a number is the least. */
export const FLOORS: readonly string[] = ['at least', 'more than'];

/** Whether somebody said a number, or we worked it out. */
export const BASES = ['said', 'computed'] as const;

/** What the containers would have to hold for one end of a conversion. */
export const ENDS = ['rounds-122', 'shells-152'] as const;

/** What a government said of a report. */
export const DENIAL_KINDS = ['denial', 'no-proof', 'no-comment'] as const;

/** What is known of a leg: its ends and months, one end at most, or only who gives to whom. */
export const STANDS = ['track', 'schematic', 'relation'] as const;
/** By what something went. */
export const WAYS = ['sea', 'rail', 'contract', 'relation'] as const;

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

/** Who counted the containers that a chart marks. */
export const COUNTERS = ['kor', 'usa', 'other'] as const;
