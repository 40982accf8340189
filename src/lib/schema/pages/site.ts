import { z } from 'zod';
import { phrase, text, texts, description } from './parts';

/** The pages that every page links to, in the order of the links, with their paths. */
export const NAV = {
  story: '/',
  text: '/text/',
  claims: '/claims/',
  clause: '/clause/',
  numbers: '/numbers/',
  timeline: '/timeline/',
  sources: '/sources/',
  methods: '/methods/',
  data: '/data/',
  embed: '/embed/',
  teach: '/teach/'
} as const;
export type NavName = keyof typeof NAV;
export const NAV_NAMES = Object.keys(NAV) as NavName[];

/** What frames every page. */
export const site = z.strictObject({
  ...texts('allPages', 'pages', 'skip').shape,
  nav: texts(...NAV_NAMES),
  footer: phrase('closingDay')
});

/** The page that answers for an address that leads nowhere. */
export const notFound = z.strictObject({
  title: text,
  description,
  ...texts('lead', 'story', 'text').shape
});
