import { z } from 'zod';
import { OFFERS } from '../embed-kinds.mjs';
import {
  COLOURS,
  CONTRACT_ADDRESSES,
  CONTRACT_OPTIONS,
  CONTRACT_SECTIONS,
  DEVELOPER_CODES,
  HOST_KINDS,
  MESSAGES
} from '../embed-terms';
import { each, head, list, phrase, text, texts } from './parts';

/** Names with what is to be said of them. */
const terms = z.array(z.strictObject({ name: text, text }));

const section = z.strictObject({
  title: text,
  paragraphs: list,
  /** A list in its order, after the paragraphs. */
  steps: list.optional(),
  /** What the codes for developers are for. */
  codes: texts(...DEVELOPER_CODES).optional()
});

/** The words of the embeds, of their contract and of the help for producers. */
export const embed = z.strictObject({
  labels: z.strictObject({
    ...texts('controls', 'previous', 'next', 'open', 'sources', 'piece').shape,
    position: phrase('n', 'of'),
    /** On the cover, in place of a position. */
    steps: phrase('of'),
    /** After the publishers that are named. */
    more: phrase('n')
  }),
  cms: z.strictObject({
    ...head,
    steps: list,
    ...texts('builder', 'systems', 'know').shape,
    terms
  }),
  contract: z.strictObject({
    ...head,
    builder: text,
    messages: texts(...MESSAGES.embed, ...MESSAGES.host),
    sections: z.strictObject({
      ...each(CONTRACT_SECTIONS, section).shape,
      /** What is said of each address and each option. */
      addresses: section.extend({ items: texts(...CONTRACT_ADDRESSES) }),
      options: section.extend({ items: texts(...CONTRACT_OPTIONS) })
    })
  })
});
export type EmbedWords = z.infer<typeof embed>;

const named = texts('name', 'help');

/** The words of the page with the codes for other sites. */
export const builder = z.strictObject({
  ...head,
  ...texts(
    'still',
    'choose',
    'scene',
    'kind',
    'day',
    'newest',
    'theme',
    'language',
    'place',
    'code'
  ).shape,
  kinds: each(OFFERS, named),
  themes: texts(...COLOURS),
  places: each(HOST_KINDS, named),
  ...texts('exampleSite', 'exampleHere').shape,
  pieces: texts('html', 'link', 'picture', 'alt'),
  copy: phrase('what'),
  copied: phrase('what'),
  ...texts('copyFailed', 'preview', 'previewHelp', 'width', 'left', 'leftLead', 'filter').shape,
  px: phrase('n'),
  ...texts('keeps', 'rest', 'privacy', 'privacyText', 'weightText', 'credit').shape,
  parts: texts('link', 'picture', 'data', 'frame'),
  filters: z.strictObject({
    wordpress: phrase('version', 'date'),
    ...texts('strict', 'pictures', 'dompurify', 'github').shape
  }),
  creditText: phrase('story'),
  ...texts('cms', 'contract').shape,
  snippet: z.strictObject({
    frameTitle: phrase('title'),
    ...each(['open', 'belowFrame', 'credit'], phrase('story')).shape,
    showAll: text
  })
});
export type BuilderWords = z.infer<typeof builder>;
