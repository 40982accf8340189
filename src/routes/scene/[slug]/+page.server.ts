import { error } from '@sveltejs/kit';
import { pictureEntries } from '$lib/server/picture/picture';
import { scenePage } from '$lib/server/scene-page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = pictureEntries;

export const load: PageServerLoad = ({ params }) =>
  scenePage(params.slug) ?? error(404, `no scene "${params.slug}"`);
