import { edition } from '$lib/content/content';
import { clientScript } from '$lib/shell/client-script';
import { sourceFacets } from '$lib/record/find/pages';
import { sourceViews } from '$lib/record/cited-by';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const sources = sourceViews(content);
  return {
    sources,
    facets: sourceFacets(content, sources),
    find: clientScript('src/entries/find.ts'),
    counts: {
      n: sources.length,
      primary: sources.filter(({ primary }) => primary).length
    },
    part: sources.filter(({ read }) => read !== 'full').length
  };
};
