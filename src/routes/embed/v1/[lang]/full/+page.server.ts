import { error } from '@sveltejs/kit';
import { clientScript } from '$lib/shell/client-script';
import { edition } from '$lib/content/content';
import { embedPage, embedSlugs } from '$lib/embed/frame/page';
import { baseMap } from '$lib/geo/base-map';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  if (params.lang !== edition().story.lang) error(404, `no story in "${params.lang}"`);
  return {
    embed: embedPage(edition()),
    map: baseMap(),
    script: clientScript('src/entries/embed-full.ts'),
    start: embedSlugs(edition())[0]!,
    path: `/embed/v1/${params.lang}/full/`
  };
};
