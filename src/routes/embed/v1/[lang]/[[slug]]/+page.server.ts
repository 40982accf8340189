import { error } from '@sveltejs/kit';
import { clientScript } from '$lib/server/client-script';
import { content } from '$lib/server/content';
import { embedPage, embedSlugs } from '$lib/server/embed';
import { baseMap } from '$lib/server/geo/base-map';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => {
  const { lang } = content().story;
  return [{ lang, slug: undefined }, ...embedSlugs(content()).map((slug) => ({ lang, slug }))];
};

export const load: PageServerLoad = ({ params }) => {
  const slugs = embedSlugs(content());
  const start = params.slug ?? slugs[0]!;
  if (params.lang !== content().story.lang || !slugs.includes(start)) {
    error(404, `no scene "${params.lang}/${start}"; there is: ${slugs.join(', ')}`);
  }
  return {
    embed: embedPage(content()),
    map: baseMap(),
    script: clientScript('src/client/embed.ts'),
    start,
    path: `/embed/v1/${params.lang}/${params.slug ? `${start}/` : ''}`
  };
};
