/** Addresses of the embed product, from the site's root. They are a promise: see the contract page. */

/** The stepper at a scene, or at the first without one. */
export const stepperPath = (lang: string, slug?: string) =>
  slug ? `/embed/v1/${lang}/${slug}/` : `/embed/v1/${lang}/`;

/** The whole story in one frame. */
export const fullPath = (lang: string) => `/embed/v1/${lang}/full/`;

/** The script that turns pasted figures into maps. */
export const LOADER_PATH = '/embed/v1.js';

/** What a page adds to the loader, where the full story is to hold still and scroll. */
export const SCROLL_PATH = '/embed/v1.scroll.js';

/** One scene's own page. */
export const scenePath = (slug: string) => `/scene/${slug}/`;

/** A step of the story; the cover is its top. */
export const storyPath = (slug?: string) => (slug ? `/#${slug}` : '/');

/** What oEmbed consumers read about a scene, or about the story without one. */
export const oembedPath = (lang: string, slug?: string) =>
  slug ? `/oembed/v1/${lang}/${slug}.json` : `/oembed/v1/${lang}.json`;
