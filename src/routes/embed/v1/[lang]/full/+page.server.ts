import { error } from '@sveltejs/kit';
import { clientScript } from '$lib/shell/client-script';
import { edition } from '$lib/content/content';
import { editionCodes } from '$lib/content/editions';
import { embedPage, embedSlugs } from '$lib/embed/frame/page';
import { baseMap } from '$lib/geo/base-map';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  if (!editionCodes().includes(params.lang)) error(404, `no story in "${params.lang}"`);
  const content = edition(params.lang);
  return {
    embed: embedPage(content),
    map: baseMap(),
    script: clientScript('src/entries/classic/embed-full.ts'),
    start: embedSlugs(content)[0]!,
    path: `/embed/v1/${params.lang}/full/`
  };
};
