import { z } from 'zod';
import { claimId, partialDate, sameEvent, shortQuote, slug, sources } from './common';
import { asName, inWords, keyedBy, label, prose } from './words';
import { COMPARED, ELEMENTS, ENDINGS, KINDS, LAYERS, RECORDS, STATEMENTS } from './record-terms';

export * from './ledger';
export * from './record-terms';

const kind = z.enum(KINDS);
export const text = z.string().regex(/\S/, 'this field may not be empty');
const name = asName(z.string().regex(/\S/, 'this field may not be empty'));
const statement = z.enum(STATEMENTS as [string, ...string[]]);

/** One document, named once. */
export const source = z.strictObject({
  id: slug.max(50, 'an id has 50 characters at most'),
  publisher: name,
  /** Who carried the copy that was read; named, never linked. */
  relay: name.optional(),
  /** Whose report or words the document retells. */
  citing: name.optional(),
  title: name,
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
/** A source without what only a language can say: its title, for one, where the title is ours. */
export type SourceFacts = Omit<Source, 'publisher' | 'title'> &
  Partial<Pick<Source, 'publisher' | 'title'>>;

/** One statement of the editorial. */
export const claim = z.strictObject({
  id: claimId,
  statement,
  /** Paragraph of the editorial; 0 is the caption. */
  paragraph: z.number().int().min(0).max(4),
  /** Place in the editorial, from 1. */
  order: z.number().int().min(1),
  /** What it says, in our words. */
  paraphrase: label,
  /** Literally from the editorial, and in its language, that of the default edition: a fact. */
  quote: shortQuote.nullable(),
  /** The quote in the language of another edition. */
  phrase: inWords(shortQuote).optional(),
  kind,
  /** Why this kind. */
  reason: label,
  accepted: keyedBy(z.array(z.strictObject({ kind, reason: label })), 'kind'),
  record: z.enum(RECORDS),
  /** What the record says, as of `asOf`. */
  says: prose,
  asOf: partialDate,
  /** What came after the editorial, dated. */
  later: keyedBy(
    z.array(z.strictObject({ date: partialDate, event: sameEvent, says: label, sources })),
    'date'
  ).optional(),
  sources,
  /** What a fair editor would ask the writer. */
  editorQuery: label
});
export type Claim = z.infer<typeof claim>;

/** One dated account of how a treaty ended. */
const ending = z.strictObject({
  date: partialDate,
  event: sameEvent,
  what: z.enum(ENDINGS),
  says: label,
  who: label,
  sources
});

export const treaty = z.strictObject({
  id: slug,
  name: label,
  short: label,
  parties: inWords(z.tuple([text, text])),
  signed: z.strictObject({ date: partialDate, place: label }),
  inForce: z.strictObject({ date: partialDate, note: prose.optional() }),
  ended: z.strictObject({ date: partialDate, note: prose.optional() }).nullable(),
  note: prose.optional(),
  sources,
  endings: keyedBy(z.array(ending), 'date').optional()
});
export type Treaty = z.infer<typeof treaty>;

/** Which treaties are set beside which. */
export const comparison = z.strictObject({
  /** The treaty that the others are compared with. */
  measure: slug,
  /** The treaties between the same two states, oldest first: the short comparison. */
  pair: z.array(slug).min(2),
  /** The two that a narrow screen shows at first. */
  first: z.tuple([slug, slug])
});
export type Comparison = z.infer<typeof comparison>;

/** One element of one treaty's help clause. */
export const clause = z.strictObject({
  id: slug,
  treaty: slug,
  element: z.enum(ELEMENTS),
  words: prose,
  /** From a translation, so each language quotes one of its own. */
  quote: inWords(shortQuote).nullable(),
  /** Whether the treaty's own text was seen at this point. */
  seen: z.boolean(),
  /** How it compares with the treaty of 1961; every element that can be set beside it has one. */
  compared: z.enum(COMPARED).optional(),
  /** Where it was read, what differs between translations, or why it was not seen. */
  note: prose.optional(),
  sources
});
export type Clause = z.infer<typeof clause>;

/** One dated event. */
export const event = z.strictObject({
  id: slug,
  date: partialDate,
  layer: z.enum(LAYERS),
  place: label,
  what: label,
  sources
});
export type Event = z.infer<typeof event>;

/** A point that the editorial leaves out. */
export const argument = z.strictObject({
  id: slug,
  /** `against` its case, `for` its case, or a `voice` it does not carry. */
  side: z.enum(['against', 'for', 'voice']),
  point: label,
  says: label,
  who: label,
  date: partialDate,
  event: sameEvent,
  layer: z.enum(LAYERS),
  sources
});
export type Argument = z.infer<typeof argument>;
