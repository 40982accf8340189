import { edition } from '$lib/content/content';
import { clientScript } from '$lib/shell/client-script';
import { withoutRemarks } from '$lib/shell/remarks.mjs';
import { storyMap } from '$lib/story/story-map';
import { storyPage } from '$lib/story/view';
import { afterStory } from '$lib/story/after/view';
import boot from '../../entries/boot.js?raw';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  return {
    page: storyPage(content),
    after: afterStory(content),
    map: storyMap(content),
    boot: withoutRemarks(boot),
    script: clientScript('src/entries/story.ts')
  };
};
