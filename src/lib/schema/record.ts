import { z } from 'zod';
import { partialDate, shortQuote, slug } from './common';
import {
  COMPARED,
  COUNTED,
  ELEMENTS,
  ENDINGS,
  KINDS,
  LAYERS,
  LEDGER_FLOWS,
  RECORDS,
  STATEMENTS
} from './record-terms';

export * from './record-terms';

const kind = z.enum(KINDS);
const words = z.string().min(1, 'this field may not be empty');
const statement = z.enum(STATEMENTS as [string, ...string[]]);
const sources = z.array(slug).min(1, 'give at least one source id');
const amount = z.number().min(0, 'a number is 0 or more').nullable();

/** One document, named once. */
export const source = z.strictObject({
  id: slug.max(50, 'an id has 50 characters at most'),
  publisher: words,
  /** Who carried the copy that was read; named, never linked. */
  relay: words.optional(),
  /** Whose report or words the document retells. */
  citing: words.optional(),
  title: words,
  /** The title is our description, in English, because the copy read showed none. */
  titleIsOurs: z.literal(true).optional(),
  published: partialDate.nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'a language is a BCP 47 tag: ko, en-GB'),
  primary: z.boolean(),
  url: z.string().optional(),
  accessed: partialDate.nullable(),
  /** How much of it was read. */
  read: z.enum(['excerpt', 'full'])
});
export type Source = z.infer<typeof source>;

/** One statement of the editorial. */
export const claim = z.strictObject({
  id: z.string().regex(/^c\d{2}$/, 'a claim id is c01 to c29'),
  statement,
  /** Paragraph of the editorial; 0 is the caption. */
  paragraph: z.number().int().min(0).max(4),
  /** Place in the editorial, from 1. */
  order: z.number().int().min(1),
  /** What it says, in our words. */
  paraphrase: words,
  quote: shortQuote.nullable(),
  kind,
  /** Why this kind. */
  reason: words,
  accepted: z.array(z.strictObject({ kind, reason: words })),
  record: z.enum(RECORDS),
  /** What the record says, as of `asOf`. */
  says: words,
  asOf: partialDate,
  /** What came after the editorial, dated. */
  later: z.array(z.strictObject({ date: partialDate, says: words, sources })).optional(),
  sources,
  /** What a fair editor would ask the writer. */
  editorQuery: words
});
export type Claim = z.infer<typeof claim>;

/** One dated account of how a treaty ended. */
const ending = z.strictObject({
  date: partialDate,
  what: z.enum(ENDINGS),
  says: words,
  who: words,
  sources
});

export const treaty = z.strictObject({
  id: slug,
  name: words,
  short: words,
  parties: z.tuple([words, words]),
  signed: z.strictObject({ date: partialDate, place: words }),
  inForce: z.strictObject({ date: partialDate, note: words.optional() }),
  ended: z.strictObject({ date: partialDate, note: words.optional() }).nullable(),
  note: words.optional(),
  sources,
  endings: z.array(ending).optional()
});
export type Treaty = z.infer<typeof treaty>;

/** One element of one treaty's help clause. */
export const clause = z.strictObject({
  id: slug,
  treaty: slug,
  element: z.enum(ELEMENTS),
  words,
  quote: shortQuote.nullable(),
  /** Whether the treaty's own text was seen at this point. */
  seen: z.boolean(),
  /** How it compares with the treaty of 1961; every element that can be set beside it has one. */
  compared: z.enum(COMPARED).optional(),
  /** Where it was read, what differs between translations, or why it was not seen. */
  note: words.optional(),
  sources
});
export type Clause = z.infer<typeof clause>;

/** One reported number. */
export const ledgerRow = z.strictObject({
  id: slug,
  flow: z.enum(LEDGER_FLOWS).nullable(),
  /** Drawn as the width of a line on the map. */
  width: z.literal(true).optional(),
  /** What the number is, as a short label. */
  what: words,
  low: amount,
  central: amount,
  high: amount,
  unit: words,
  counted: z.enum(COUNTED),
  /** Who gives the number, with the way it reached us. */
  saidBy: words,
  /** When it was said or published. */
  date: partialDate,
  /** The day the number describes. */
  asOf: partialDate,
  layer: z.enum(LAYERS),
  note: words.optional(),
  denial: words.optional(),
  denialSources: sources.optional(),
  sources
});
export type LedgerRow = z.infer<typeof ledgerRow>;

/** One dated event. */
export const event = z.strictObject({
  id: slug,
  date: partialDate,
  layer: z.enum(LAYERS),
  place: words,
  what: words,
  sources
});
export type Event = z.infer<typeof event>;

/** A point that the editorial leaves out. */
export const argument = z.strictObject({
  id: slug,
  /** `against` its case, `for` its case, or a `voice` it does not carry. */
  side: z.enum(['against', 'for', 'voice']),
  point: words,
  says: words,
  who: words,
  date: partialDate,
  layer: z.enum(LAYERS),
  sources
});
export type Argument = z.infer<typeof argument>;
