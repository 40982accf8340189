import { error } from '@sveltejs/kit';
import { clientScript } from '$lib/server/client-script';
import { content } from '$lib/server/content';
import { embedPage, embedSlugs } from '$lib/server/embed';
import { baseMap } from '$lib/server/geo/base-map';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const slugs = embedSlugs(content());
  // The cover has no card of its own in a stepper: it opens at the first step.
  const asked = params.slug === content().story.cover.id ? undefined : params.slug;
  const start = asked ?? slugs[0]!;
  if (params.lang !== content().story.lang || !slugs.includes(start)) {
    error(404, `no scene "${params.lang}/${start}"; there is: ${slugs.join(', ')}`);
  }
  return {
    embed: embedPage(content()),
    map: baseMap(),
    script: clientScript('src/client/embed.ts'),
    start,
    path: `/embed/v1/${params.lang}/${params.slug ? `${params.slug}/` : ''}`
  };
};
