import { z } from 'zod';
import { slug } from '$lib/schema/common';
import type { EmbedWords } from '$lib/schema/pages/embed';
import type { Theme } from '$lib/schema/embed-terms';
import { MAX_HEIGHT, MIN_HEIGHT, NAME, VERSION, VIAS } from './protocol';

const envelope = { source: z.literal(NAME), v: z.literal(VERSION) };
// In the order in which the schemas have been published.
const theme = z.enum(['light', 'dark', 'auto'] satisfies Theme[]);
const height = z.int().min(MIN_HEIGHT).max(MAX_HEIGHT);
const lang = z.string().regex(/^[a-z]{2}$/);
const index = z.int().min(0).max(98);

/** From the embed to the host; `id` names the embed: the slug it began at, or `full`. */
const fromEmbed = { ...envelope, id: slug };
/** Messages of the embed, by type. */
export const FROM_EMBED = {
  ready: z.strictObject({
    ...fromEmbed,
    type: z.literal('ready'),
    lang,
    scenes: z.int().min(1).max(99),
    height
  }),
  height: z.strictObject({ ...fromEmbed, type: z.literal('height'), height }),
  scene: z.strictObject({
    ...fromEmbed,
    type: z.literal('scene'),
    scene: slug,
    index,
    of: z.int().min(1).max(99),
    via: z.enum(VIAS)
  }),
  complete: z.strictObject({ ...fromEmbed, type: z.literal('complete'), scene: slug }),
  'open-story': z.strictObject({ ...fromEmbed, type: z.literal('open-story'), scene: slug }),
  'want-scroll': z.strictObject({ ...fromEmbed, type: z.literal('want-scroll'), height })
};

/** Messages of the host, by type. */
export const FROM_HOST = {
  hello: z.strictObject({
    ...envelope,
    type: z.literal('hello'),
    features: z.array(z.enum(['events', 'scroll'])),
    theme: theme.optional(),
    lang: lang.optional()
  }),
  goto: z.union([
    z.strictObject({ ...envelope, type: z.literal('goto'), scene: slug }),
    z.strictObject({ ...envelope, type: z.literal('goto'), index })
  ]),
  theme: z.strictObject({ ...envelope, type: z.literal('theme'), theme }),
  scroll: z.strictObject({
    ...envelope,
    type: z.literal('scroll'),
    y: z.int(),
    viewport: z.int().min(1)
  })
};

type KeyOfAny<Union> = Union extends Union ? keyof Union : never;
type Fields<Message> = Exclude<KeyOfAny<Message>, 'type' | keyof typeof envelope>;

/** A message of the host as it comes in: its type is known, its other fields are not checked yet. */
export type HostMessage = {
  [Type in keyof typeof FROM_HOST]: { type: Type } & {
    [Field in Fields<z.infer<(typeof FROM_HOST)[Type]>>]?: unknown;
  };
}[keyof typeof FROM_HOST];

/** The contract page has words for each of them. */
const ALL: Record<keyof EmbedWords['contract']['messages'], z.ZodType> = {
  ...FROM_EMBED,
  ...FROM_HOST
};

/** Names of the published schemas. */
export const MESSAGE_NAMES = Object.keys(ALL) as (keyof typeof ALL)[];

/**
 * The JSON Schema (draft 2020-12) of a message.
 *
 * @returns undefined when there is no such message
 */
export function messageSchema(name: string): object | undefined {
  const schema = Object.entries(ALL).find(([known]) => known === name)?.[1];
  return schema && { title: `${NAME} v${VERSION}: ${name}`, ...z.toJSONSchema(schema) };
}
