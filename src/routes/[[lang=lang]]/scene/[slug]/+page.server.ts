import { error } from '@sveltejs/kit';
import { edition } from '$lib/content/content';
import { scenePage } from '$lib/embed/scene-page/view';
import type { PageServerLoad } from './$types';

// No `entries` here: Kit could then not read this file's options and would build a client for it.
// Every scene is linked from the page with the codes for other sites.
export const load: PageServerLoad = ({ params }) =>
  scenePage(params.slug, edition(params.lang)) ?? error(404, `no scene "${params.slug}"`);
