import { content } from '$lib/server/content';
import { storyPage } from '$lib/server/page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  // The map's geometry is of no use here.
  const { story, chapters } = storyPage(content());
  const order = Object.fromEntries(content().evidence.claims.map((row) => [row.id, row.order]));
  return { story, chapters, order };
};
