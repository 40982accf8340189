import { json } from '@sveltejs/kit';
import { editionCodes } from '$lib/content/editions';
import { oembed } from '$lib/embed/oembed/oembed';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => editionCodes().map((lang) => ({ lang }));

export const GET: RequestHandler = ({ params }) => json(oembed(params.lang));
