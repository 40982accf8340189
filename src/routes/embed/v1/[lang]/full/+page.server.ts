import { error } from '@sveltejs/kit';
import { clientScript } from '$lib/server/client-script';
import { content } from '$lib/server/content';
import { embedPage, embedSlugs } from '$lib/server/embed';
import { baseMap } from '$lib/server/geo/base-map';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  if (params.lang !== content().story.lang) error(404, `no story in "${params.lang}"`);
  return {
    embed: embedPage(content()),
    map: baseMap(),
    script: clientScript('src/client/embed-full.ts'),
    start: embedSlugs(content())[0]!,
    path: `/embed/v1/${params.lang}/full/`
  };
};
