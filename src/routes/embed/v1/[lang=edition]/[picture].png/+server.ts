import { pictureEntriesOf } from '$lib/pictures/address';
import { pngOf } from '$lib/pictures/pack';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = pictureEntriesOf;

export const GET: RequestHandler = async ({ params }) =>
  new Response(new Uint8Array(await pngOf(params)), { headers: { 'content-type': 'image/png' } });
