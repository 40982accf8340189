import { edition } from '$lib/content/content';
import { storyPage } from '$lib/story/view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  // The map's geometry is of no use here.
  const { story, chapters } = storyPage(edition());
  const order = Object.fromEntries(
    [...edition().evidence.claims.values()].map(({ id, order }) => [id, order])
  );
  return { story, chapters, order };
};
