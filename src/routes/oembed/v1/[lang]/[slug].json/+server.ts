import { error, json } from '@sveltejs/kit';
import { oembed } from '$lib/embed/oembed/oembed';
import { pictureEntries } from '$lib/pictures/picture';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = pictureEntries;

export const GET: RequestHandler = ({ params: { lang, slug } }) => {
  if (!pictureEntries().some((one) => one.lang === lang && one.slug === slug)) error(404);
  return json(oembed(lang, slug));
};
