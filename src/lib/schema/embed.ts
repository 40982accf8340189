import { z } from 'zod';
import { slug } from './common';

/** Codes that the contract page shows to developers, in its order. */
export const DEVELOPER_CODES = ['element', 'scroll', 'pinned'] as const;
export type DeveloperCode = (typeof DEVELOPER_CODES)[number];

const text = z.string().min(1);
/** Names with what is to be said of them. */
const terms = z.array(z.strictObject({ name: text, text }));
const description = text.min(50).max(200);

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
  cms: z.strictObject({
    title: text,
    description,
    lead: text,
    steps: z.array(text).min(1),
    builder: text,
    systems: text,
    know: text,
    terms
  }),
  contract: z.strictObject({
    title: text,
    description,
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
          items: terms.optional(),
          /** A list in its order, after the paragraphs. */
          steps: z.array(text).optional(),
          /** What the codes for developers are for. */
          codes: z.record(z.enum(DEVELOPER_CODES), text).optional()
        })
      )
      .min(1)
  })
});
export type EmbedWords = z.infer<typeof embedWords>;
