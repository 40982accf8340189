/** Words that the data may use, without a schema: what a browser gets may import them. */

/** The actors, by ISO 3166 alpha-3 code. */
export const ACTORS = ['KOR', 'PRK', 'RUS', 'UKR', 'USA'] as const;
export type Actor = (typeof ACTORS)[number];

/** Whose sentence it is: the editorial's view, on the record, or not in the editorial. */
export const TAGS = ['editorial', 'record', 'context'] as const;
export type Tag = (typeof TAGS)[number];

/** What the record knows of a line between places; a treaty may be signed and not yet in force. */
export const FLOW_STATUSES = [
  'recorded',
  'reported',
  'possible',
  'proposed',
  'signed',
  'lapsed'
] as const;
export type FlowStatus = (typeof FLOW_STATUSES)[number];

/** Least ms of a flight at its usual pace, and the most that a view may allow its own. */
export const MIN_FLIGHT_MS = 500;
export const LONGEST_FLIGHT_MS = 1200;
