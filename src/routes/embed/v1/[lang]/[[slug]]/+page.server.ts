import { error } from '@sveltejs/kit';
import { clientScript } from '$lib/shell/client-script';
import { edition } from '$lib/content/content';
import { embedPage, embedSlugs } from '$lib/embed/frame/page';
import { baseMap } from '$lib/geo/base-map';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const slugs = embedSlugs(edition());
  // The cover has no card of its own in a stepper: it opens at the first step.
  const asked = params.slug === edition().story.cover.id ? undefined : params.slug;
  const start = asked ?? slugs[0]!;
  if (params.lang !== edition().story.lang || !slugs.includes(start)) {
    error(404, `no scene "${params.lang}/${start}"; there is: ${slugs.join(', ')}`);
  }
  return {
    embed: embedPage(edition()),
    map: baseMap(),
    script: clientScript('src/entries/embed.ts'),
    start,
    path: `/embed/v1/${params.lang}/${params.slug ? `${params.slug}/` : ''}`
  };
};
