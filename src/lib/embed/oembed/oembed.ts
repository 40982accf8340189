import { z } from 'zod';
import { escapeHtml } from '../snippets/html';
import { scenePath, stepperPath } from '../snippets/addresses';
import { picturePath, printedSize } from '$lib/shell/picture-formats';
import { edition } from '$lib/content/content';
import { pictureTitle } from '$lib/pictures/picture';
import { SITE } from '$lib/shell/site';

/** Width and height in px that a stepper asks for: a 4:5 card that fits most columns. */
export const CARD_SIZE = { width: 600, height: 750 };

/** Seconds for which a consumer may keep an answer: a day. */
const CACHE_AGE = 86_400;

/** A `rich` answer of oEmbed 1.0; the thumbnail's three fields come together. */
export const oembedSchema = z.object({
  type: z.literal('rich'),
  version: z.literal('1.0'),
  title: z.string().min(1),
  provider_name: z.string().min(1),
  provider_url: z.url(),
  cache_age: z.int().positive(),
  thumbnail_url: z.url(),
  thumbnail_width: z.int().positive(),
  thumbnail_height: z.int().positive(),
  html: z.string().min(1),
  width: z.int().positive(),
  height: z.int().positive()
});
export type OEmbed = z.infer<typeof oembedSchema>;

/**
 * What an oEmbed consumer is told: a quotation with a link, for readers whose site shows no
 * frames, and the stepper's frame. WordPress keeps nothing else.
 *
 * @param slug a scene; without one, the story from its start
 */
export function oembed(lang: string, slug?: string): OEmbed {
  const { story } = edition(lang);
  const { width, height } = CARD_SIZE;
  const scene = slug && slug !== story.cover.id ? slug : undefined;
  const title = scene ? `${pictureTitle(scene, lang)} · ${story.title}` : story.title;
  const page = SITE + (slug ? scenePath(slug) : '/');
  const picture = slug ?? story.cover.id;
  const size = printedSize('og');
  const frame = [
    `src="${escapeHtml(SITE + stepperPath(lang, slug))}"`,
    `title="${escapeHtml(title)}"`,
    `width="${width}" height="${height}" frameborder="0" scrolling="no"`
  ].join(' ');
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: story.title,
    provider_url: `${SITE}/`,
    cache_age: CACHE_AGE,
    thumbnail_url: SITE + picturePath(lang, picture, 'og'),
    thumbnail_width: size.width,
    thumbnail_height: size.height,
    html: `<blockquote><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></blockquote><iframe ${frame}></iframe>`,
    width,
    height
  };
}
