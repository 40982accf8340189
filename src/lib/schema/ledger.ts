import { z } from 'zod';
import { partialDate, sameEvent, slug, sources } from './common';
import {
  BASES,
  BOUNDS,
  COUNTED,
  DENIAL_KINDS,
  ASSUMED_ROUNDS,
  LAYERS,
  LEDGER_FLOWS,
  MEASURES,
  LEG_KNOWLEDGE,
  WAYS
} from './record-terms';
import { label, prose, type Facts } from './words';

export const unitId = slug;
const amount = z.number().min(0, 'a number is 0 or more').nullable();
const bound = z.enum(BOUNDS);
const basis = z.enum(BASES);

/** One number, of one speaker, with what it measures. */
export const ledgerRow = z.strictObject({
  id: slug,
  flow: z.enum(LEDGER_FLOWS).nullable(),
  /** Drawn as the width of a line on the map. */
  width: z.literal(true).optional(),
  /** What the number is, as a short label. */
  what: label,
  low: amount,
  /** A figure that somebody gave alone; never a middle. */
  central: amount,
  high: amount,
  /** The amount as it was said, where it is words. */
  phrase: label.optional(),
  /** In words; the fact is the unit's id. */
  unit: label,
  counted: z.enum(COUNTED),
  /** Who gives the number, with the way it reached us. */
  saidBy: label,
  /** When it was said or published. */
  date: partialDate,
  event: sameEvent,
  /** The day the number describes. */
  asOf: partialDate,
  layer: z.enum(LAYERS),
  note: prose.optional(),
  /** What governments said of it, on the same day or later. */
  denials: z.array(slug).min(1).optional(),
  sources,
  measure: z.enum(MEASURES),
  /** How each number of the row was said. */
  bounds: z.strictObject({
    low: bound.optional(),
    central: bound.optional(),
    high: bound.optional()
  }),
  /** What the two ends of a conversion assume. */
  ends: z.strictObject({ low: z.enum(ASSUMED_ROUNDS), high: z.enum(ASSUMED_ROUNDS) }).optional(),
  basis: z.union([basis, z.strictObject({ low: basis, high: basis })]),
  /** The rows that a computed number comes from. */
  from: z.array(slug).min(1).optional(),
  /** Who gives the number, the same in every row of theirs. */
  speaker: slug
});
export type LedgerRow = z.infer<typeof ledgerRow>;
/** A number without its words; its unit is an id of `units.json`. */
export type LedgerFacts = Facts<LedgerRow> & { unit: string };

/** A row of the ledger that is no more, so that links to it still lead somewhere. */
export const withdrawn = z.strictObject({
  id: slug,
  /** The row that stands for it now. */
  to: slug,
  why: label
});
export type Withdrawn = z.infer<typeof withdrawn>;

/** What a government said of reports, on one day. */
export const denial = z.strictObject({
  id: slug,
  date: partialDate,
  by: z.enum(['KOR', 'PRK', 'RUS']),
  kind: z.enum(DENIAL_KINDS),
  /** The flow that it is about, or the speaker. */
  about: slug,
  layer: z.enum(LAYERS),
  who: label,
  says: label,
  sources
});
export type Denial = z.infer<typeof denial>;

/** One leg between two places, as the record has it. */
export const route = z.strictObject({
  id: slug,
  flow: z.enum(LEDGER_FLOWS),
  /** Ids of places. */
  from: slug,
  to: slug,
  label,
  by: z.enum(WAYS),
  stands: z.enum(LEG_KNOWLEDGE),
  /** The first and the last month on record. */
  months: z.tuple([partialDate, partialDate]).optional(),
  drawn: z.boolean(),
  /** Ends of a schematic leg that are on record. */
  ends: z.array(z.strictObject({ place: slug, sources })).optional(),
  note: prose,
  sources
});
export type Route = z.infer<typeof route>;
