import { DEVELOPER_CODES } from '$lib/embed-code/developer';
import { z } from 'zod';
import { slug } from './common';

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
  }),
  contract: z.strictObject({
    title: text,
    description: text.min(50).max(200),
    lead: text,
    builder: text,
    messages: z.record(z.string(), text),
    sections: z
      .array(
        z.strictObject({
          id: slug,
          title: text,
          paragraphs: z.array(text).min(1),
          list: z.enum(['child', 'host']).optional(),
          /** Names that are code. */
          items: z.array(z.strictObject({ name: text, text })).optional(),
          /** Names that are words. */
          terms: z.array(z.strictObject({ name: text, text })).optional(),
          /** A list in its order, after the paragraphs. */
          steps: z.array(text).optional(),
          /** Addresses from the site's root. */
          links: z
            .array(z.strictObject({ path: z.string().startsWith('/'), name: text }))
            .optional(),
          /** What the codes for developers are for. */
          codes: z.record(z.enum(DEVELOPER_CODES), text).optional()
        })
      )
      .min(1)
  })
});
export type EmbedWords = z.infer<typeof embedWords>;
