import { error, json } from '@sveltejs/kit';
import { oembed } from '$lib/embed/oembed/oembed';
import { pictureEntries } from '$lib/pictures/picture';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => [
  ...new Map(pictureEntries().map(({ lang }) => [lang, { lang }])).values()
];

export const GET: RequestHandler = ({ params }) => {
  if (!pictureEntries().some(({ lang }) => lang === params.lang)) error(404);
  return json(oembed(params.lang));
};
