/** Addresses of the embed product, from the site's root. They are a promise: see the contract page. */

export { embedPath } from '$lib/schema/embed-kinds.mjs';

/** The script that turns pasted figures into maps. */
export const LOADER_PATH = '/embed/v1.js';

/** What a page adds to the loader, where the full story is to hold still and scroll. */
export const SCROLL_PATH = '/embed/v1.scroll.js';

/** One scene's own page. */
export const scenePath = (slug: string) => `/scene/${slug}/`;

/** A step of the story; the cover is its top. */
export const storyPath = (slug?: string) => (slug ? `/#${slug}` : '/');

/** What oEmbed consumers read about a scene or a kind of embed, or about the story without one. */
export const oembedPath = (lang: string, last?: string) =>
  last ? `/oembed/v1/${lang}/${last}.json` : `/oembed/v1/${lang}.json`;
