import { z } from 'zod';
import { slug } from './common';

/**
 * The typefaces of titles and pictures by script. Each is a package of `@fontsource`, and a letter
 * comes from the first of its subsets that has it.
 */
export const typefaces = z.record(
  slug,
  z.strictObject({ sans: slug, serif: slug, subsets: z.array(slug).min(1) })
);
export type Typefaces = z.infer<typeof typefaces>[string];
