import { edition } from '$lib/content/content';
import { sourceViews } from '$lib/record/cited-by';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const sources = sourceViews(edition(params.lang));
  return {
    sources,
    counts: {
      n: sources.length,
      primary: sources.filter(({ primary }) => primary).length
    },
    part: sources.filter(({ read }) => read !== 'full').length
  };
};
