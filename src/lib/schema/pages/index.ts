import type { z } from 'zod';
import { teach } from './classroom';
import { builder, embed } from './embed';
import {
  claims,
  clause,
  data,
  dictionary,
  methods,
  numbers,
  sources,
  terms,
  timeline
} from './record';
import { find } from './find';
import { flows } from './flows';
import { notFound, site } from './site';
import { translations } from './translations';
import { after, offline, pictures, scene, textPage } from './story';

/**
 * The words of each page in one language, by the name of its file:
 * `data/words/<language>/pages/<name>.json`, `not-found.json` for `notFound`.
 */
export const PAGES = {
  site,
  notFound,
  text: textPage,
  after,
  scene,
  pictures,
  offline,
  terms,
  find,
  claims,
  clause,
  numbers,
  flows,
  timeline,
  sources,
  methods,
  data,
  dictionary,
  translations,
  teach,
  builder,
  embed
} as const;
export type PageName = keyof typeof PAGES;

/** Every word of the pages in one language, checked. */
export type PageWords = { [Name in PageName]: z.infer<(typeof PAGES)[Name]> };
