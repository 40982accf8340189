import { z } from 'zod';

const text = z.string().min(1);

/** The words of the embeds, of their contract and of the help for producers. */
export const embedWords = z.strictObject({
  labels: z.strictObject({
    controls: text,
    previous: text,
    next: text,
    open: text,
    sources: text,
    position: text.refine(
      (words) => words.includes('{n}') && words.includes('{of}'),
      'the position needs {n} and {of}'
    )
  })
});
export type EmbedWords = z.infer<typeof embedWords>;
