import { z } from 'zod';
import { slug } from './common';

/**
 * The typefaces of titles and pictures by script. Each is a package of `@fontsource`, and a letter
 * comes from the first of its subsets that has it.
 */
export const typefaces = z.record(
  slug,
  z.strictObject({
    /** Another row, whose files come first: for letters that are not the script's own. */
    first: slug.optional(),
    sans: slug,
    serif: slug,
    subsets: z.array(slug).min(1),
    /**
     * A script of thousands of letters ships those that the story's titles use, and in a second file
     * those of other pages' first headings; others ship the letters of all words.
     */
    titles: z.literal('used').optional()
  })
);
export type Typefaces = z.infer<typeof typefaces>;
export type Typeface = Typefaces[string];
