import { error, json } from '@sveltejs/kit';
import { oembed, oembedEntries } from '$lib/embed/oembed/oembed';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = oembedEntries;

export const GET: RequestHandler = ({ params: { lang, slug } }) => {
  if (!oembedEntries().some((one) => one.lang === lang && one.slug === slug)) error(404);
  return json(oembed(lang, slug));
};
