import { z } from 'zod';

/** One term of the default edition in another language. */
const term = z.strictObject({
  /** Beginnings of words, one of which stands in the translation wherever the term stands in the original. */
  use: z.array(z.string().min(1)).min(1),
  /** What never stands in the edition. */
  not: z.array(z.string().min(1)).optional()
});

/** How an edition renders what must be called the same everywhere: terms of the default edition. */
export const glossary = z.record(z.string().min(1), term);
export type Glossary = z.infer<typeof glossary>;

/**
 * Words that stand for numbers, by their beginnings, such as `two`; with a space at its end, a whole
 * word.
 */
export const numerals = z.record(z.string().min(1), z.number().nonnegative());
export type NumeralWords = z.infer<typeof numerals>;

/** Publishers by their names among the facts, as a language spells them. */
export const publishers = z.record(z.string().min(1), z.string().min(1));

/**
 * Texts whose numbers rightly stand in another order than in the default edition, by file and key:
 * the numbers in their order, as the check names them.
 */
export const numberOrders = z.record(z.string().min(1), z.record(z.string().min(1), z.string()));
export type NumberOrders = z.infer<typeof numberOrders>;
