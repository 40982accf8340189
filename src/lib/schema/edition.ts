import { z } from 'zod';

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const gap = z.enum(['', ' ', '\u00a0']);

/** One language of the site, and its habits where `Intl` does not know them. */
export const editionSchema = z.strictObject({
  /** Code of the language: the name of its folder and the first part of its addresses. */
  lang: z.string().regex(/^[a-z]{2}$/, 'a code of two small letters'),
  /** The language's own name for itself. */
  name: z.string().min(1),
  /** The edition at the root of the site: exactly one has it. */
  default: z.literal(true).optional(),
  /** BCP 47 tag for dates and numbers, where the country matters; else the code itself. */
  locale: z.string().refine(isLocale, 'a BCP 47 tag: en-GB').optional(),
  dir: z.enum(['ltr', 'rtl']).optional(),
  /** Its letters, by the name of their row in `data/typefaces.json`. */
  script: z.string().min(1),
  /**
   * Small letters of its alphabet, and marks inside words, where other languages have other letters of
   * the same script: those are faults in a text.
   */
  alphabet: z.string().min(1).optional(),
  /**
   * Frequent words of a neighbouring language in letters that this one has too, parted by spaces, in
   * small letters. None is a word of this language in any form: each is a fault in a text.
   */
  strangers: z
    .string()
    .regex(/^[\p{Ll}\p{Lo}\p{M}'’]+(?: [\p{Ll}\p{Lo}\p{M}'’]+)*$/u, 'words in small letters')
    .optional(),
  /** Quotation marks before and after. */
  quotes: z.tuple([z.string().min(1), z.string().min(1)]),
  /** What parts things in a row that hold commas themselves. */
  series: z.string().min(1),
  /** From which number on amounts are written with a word, and how long that word is. */
  compact: z.strictObject({ from: z.int().positive(), form: z.enum(['short', 'long']) }),
  /** What parts an amount from what it counts, behind a figure and behind a word for a large number. */
  gaps: z.strictObject({ figure: gap, word: gap }).optional(),
  /** Articles that do not count when names are put in order, each with its space. */
  articles: z.array(z.string().min(1)).optional(),
  /** Shorter names of places, by id, for maps that have no room for the whole: there all take theirs. */
  short: z.record(z.string(), z.string().min(1)).optional(),
  /** What a line of a card must not part: see `src/lib/i18n/holds.ts`. */
  holds: z.array(z.enum(['dash', 'letter', 'number', 'mark'])).optional(),
  /** Professional translators who have read it, each with the day. */
  readers: z
    .array(z.strictObject({ who: z.string().min(1), day: z.iso.date() }))
    .min(1)
    .optional()
});
export type EditionInfo = z.infer<typeof editionSchema>;
