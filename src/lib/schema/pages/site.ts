import { z } from 'zod';
import { NAV_NAMES } from '../page-terms';
import { description, phrase, text, texts } from './parts';

/** What frames every page. */
export const site = z.strictObject({
  ...texts('allPages', 'pages', 'skip', 'languages', 'offer', 'offerClose').shape,
  nav: texts(...NAV_NAMES),
  footer: phrase('closingDay')
});

/** The page that answers for an address that leads nowhere. */
export const notFound = z.strictObject({
  title: text,
  description,
  ...texts('lead', 'story', 'text').shape
});
