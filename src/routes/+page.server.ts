import { content } from '$lib/server/content';
import { clientScript } from '$lib/server/client-script';
import { baseMap } from '$lib/server/geo/base-map';
import { storyPage } from '$lib/server/page';
import { afterStory } from '$lib/server/pages/after';
import boot from '../client/boot.js?raw';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  page: storyPage(content()),
  after: afterStory(content()),
  map: baseMap(),
  boot: boot.trim(),
  script: clientScript('src/client/story.ts')
});
