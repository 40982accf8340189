import { content } from '$lib/server/content';
import { sourceViews } from '$lib/server/pages/rests';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const sources = sourceViews(content());
  return {
    sources,
    counts: {
      n: sources.length,
      primary: sources.filter(({ primary }) => primary).length,
      part: sources.filter(({ read }) => read !== 'full').length
    }
  };
};
