import { z } from 'zod';
import { escapeHtml } from '../snippets/html';
import { shapeOf } from '../snippets/snippets';
import { EMBED_KINDS, kindAt } from '$lib/schema/embed-kinds.mjs';
import { embedPath, scenePath } from '../addresses';
import { picturePath, printedSize } from '$lib/shell/picture-formats';
import { edition } from '$lib/content/content';
import { pictureEntries, pictureTitle } from '$lib/pictures/picture';
import { pathIn } from '$lib/i18n/paths';
import { SITE } from '$lib/shell/site';

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

/** What can be asked for: scenes by their slugs, and kinds of embeds that answer for themselves. */
export function oembedEntries(): { lang: string; slug: string }[] {
  const kinds = EMBED_KINDS.filter(({ segment, oembed }) => segment && oembed);
  const scenes = pictureEntries();
  const langs = [...new Set(scenes.map(({ lang }) => lang))];
  return [
    ...scenes,
    ...langs.flatMap((lang) => kinds.map(({ segment }) => ({ lang, slug: segment })))
  ];
}

/**
 * What an oEmbed consumer is told: a quotation with a link, for readers whose site shows no
 * frames, and the embed's frame. WordPress keeps nothing else.
 *
 * @param last a scene's slug or a kind's segment; without one, the story from its start
 */
export function oembed(lang: string, last?: string): OEmbed {
  const { story, info } = edition(lang);
  const kind = kindAt(last);
  const slug = kind.segment ? undefined : last;
  const { width, height } = kind;
  const picture = kind.picture || (slug ?? story.cover.id);
  const title =
    picture === story.cover.id ? story.title : `${pictureTitle(picture, lang)} · ${story.title}`;
  const page = SITE + pathIn(info, kind.page || (slug ? scenePath(slug) : '/'));
  const size = printedSize('og');
  // The answer is kept for years, on pages of any colour: paper is light, as on most of them.
  const frame = [
    `src="${escapeHtml(SITE + embedPath(kind, lang, picture))}?theme=light"`,
    `title="${escapeHtml(title)}"`,
    `width="${width}" height="${height}" frameborder="0" scrolling="no"`,
    // Never wider than its column, and there of its own shape, where it has one.
    `style="max-width:100%${kind.ratio && `;height:auto;${shapeOf(kind)}`}"`
  ].join(' ');
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: story.title,
    provider_url: SITE + pathIn(info, '/'),
    cache_age: CACHE_AGE,
    thumbnail_url: SITE + picturePath(lang, picture, 'og'),
    thumbnail_width: size.width,
    thumbnail_height: size.height,
    html: `<blockquote><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></blockquote><iframe ${frame}></iframe>`,
    width,
    height
  };
}
