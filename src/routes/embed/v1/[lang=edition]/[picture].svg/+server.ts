import { pictureEntriesOf } from '$lib/pictures/address';
import { svgOf } from '$lib/pictures/pack';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = pictureEntriesOf;

export const GET: RequestHandler = async ({ params }) =>
  new Response(await svgOf(params), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' }
  });
