import { edition } from '$lib/content/content';
import { clientScript } from '$lib/shell/client-script';
import { storyMap } from '$lib/story/story-map';
import { storyPage } from '$lib/story/view';
import { afterStory } from '$lib/story/after/view';
import boot from '../../entries/boot.js?raw';
import type { PageServerLoad } from './$types';

/** A script as every reader gets it: without lines of remarks and without the spaces that set lines in. */
const withoutRemarks = (script: string): string =>
  script
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
    .trim();

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
