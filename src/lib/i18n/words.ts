import { createContext } from 'svelte';
import type { EditionInfo } from '$lib/schema/edition';
import type { PageWords } from '$lib/schema/pages';
import type { Story } from '$lib/schema/story';
import type { Formats } from './format';

/** The words of the pages, and of the story's own controls. */
export type Words = PageWords & { story: Pick<Story, 'title' | 'summary' | 'tags' | 'labels'> };

/** What every page knows of the site in its language. */
export interface Site {
  /** Code of the page's language, and what else its edition says of itself. */
  lang: string;
  info: EditionInfo;
  /** All editions of the site, the one at its root first. */
  editions: EditionInfo[];
  /** How each other edition offers itself, in its own language, by its code. */
  offers: Partial<Record<string, { offer: string; close: string }>>;
  /** The script that keeps the place and makes the offer, where there is more than one edition. */
  languagesScript: string | undefined;
  words: Words;
  /** Slug of the story's cover, and the text alternative of each scene's picture by its slug. */
  cover: string;
  alts: Record<string, string>;
  format: Formats;
  /** The link to a page of this edition, by its path there. */
  link: (path: string) => string;
}

/**
 * The site, which the layout of all pages gives. Only for components that the server renders: one
 * that a script mounts gets its words as props.
 */
export const [getSite, setSite] = createContext<Site>();

/** The words of the site in the page's language. */
export const getWords = (): Words => getSite().words;

/** The links to the pages of the page's own edition. */
export const getLink = (): Site['link'] => getSite().link;

/** How the page's language prints dates, numbers and lists, and fills its templates. */
export const getFormats = (): Formats => getSite().format;
