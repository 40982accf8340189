import { edition } from '$lib/content/content';
import { clientScript } from '$lib/shell/client-script';
import { statementFacets } from '$lib/record/find/pages';
import { argumentViews } from '$lib/record/arguments';
import { claimCounts, claimViews } from '$lib/record/view';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  return {
    claims: claimViews(content),
    facets: statementFacets(content, [...content.evidence.claims.values()]),
    find: clientScript('src/entries/find.ts'),
    counts: claimCounts([...content.evidence.claims.values()]),
    points: argumentViews(content),
    day: content.format.date(EDITORIAL_DAY)
  };
};
