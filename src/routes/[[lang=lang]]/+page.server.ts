import { edition } from '$lib/content/content';
import { clientScript } from '$lib/shell/client-script';
import { baseMap } from '$lib/geo/base-map';
import { storyPage } from '$lib/story/view';
import { afterStory } from '$lib/story/after/view';
import boot from '../../entries/boot.js?raw';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  return {
    page: storyPage(content),
    after: afterStory(content),
    map: baseMap(),
    boot: boot.trim(),
    script: clientScript('src/entries/story.ts')
  };
};
