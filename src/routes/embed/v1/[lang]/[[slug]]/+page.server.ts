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
  const slugs = embedSlugs(content);
  // The cover has no card of its own in a stepper: it opens at the first step.
  const asked = params.slug === content.story.cover.id ? undefined : params.slug;
  const start = asked ?? slugs[0]!;
  if (!slugs.includes(start)) {
    error(404, `no scene "${params.lang}/${start}"; there is: ${slugs.join(', ')}`);
  }
  return {
    embed: embedPage(content),
    map: baseMap(),
    script: clientScript('src/entries/classic/embed.ts'),
    start,
    path: `/embed/v1/${params.lang}/${params.slug ? `${params.slug}/` : ''}`
  };
};
