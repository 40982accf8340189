import { z } from 'zod';

/** One language of the site, and its habits where `Intl` does not know them. */
export const editionSchema = z.strictObject({
  /** Code of the language: the name of its folder and the first part of its addresses. */
  lang: z.string().regex(/^[a-z]{2,3}$/, 'a code of two or three small letters'),
  /** The language's own name for itself. */
  name: z.string().min(1),
  /** The edition at the root of the site: exactly one has it. */
  default: z.literal(true).optional(),
  /** BCP 47 tag for dates and numbers, where the country matters; else the code itself. */
  locale: z
    .string()
    .refine((tag) => Intl.getCanonicalLocales(tag).length === 1)
    .optional(),
  dir: z.enum(['ltr', 'rtl']).optional(),
  /** Quotation marks before and after. */
  quotes: z.tuple([z.string().min(1), z.string().min(1)]),
  /** What parts things in a row that hold commas themselves. */
  series: z.string().min(1),
  /** From which number on amounts are written with a word, and how long that word is. */
  compact: z.strictObject({ from: z.int().positive(), form: z.enum(['short', 'long']) }),
  /** Articles that do not count when names are put in order, each with its space. */
  articles: z.array(z.string().min(1)).optional()
});
export type EditionInfo = z.infer<typeof editionSchema>;
