import { edition } from '$lib/content/content';
import { storyPage } from '$lib/story/view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  // The map's geometry is of no use here.
  const { story, chapters } = storyPage(content);
  return { story, chapters };
};
