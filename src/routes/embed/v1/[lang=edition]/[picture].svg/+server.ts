import { pictureEntriesOf, readPicture } from '$lib/pictures/address';
import { pictureSvg } from '$lib/pictures/picture';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = pictureEntriesOf;

export const GET: RequestHandler = async ({ params }) => {
  const { lang, slug, format } = readPicture(params);
  return new Response(await pictureSvg(slug, format, lang), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' }
  });
};
