import { edition } from '$lib/content/content';
import { missingPoints, statementViews } from '$lib/classroom/view';
import { printDays } from '$lib/classroom/days/day-view';
import { statementFacets } from '$lib/record/find/pages';
import { clientScript } from '$lib/shell/client-script';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const statements = statementViews(content);
  return {
    statements,
    facets: statementFacets(
      content,
      statements.map(({ kind, claim }) => ({ kind, record: claim.record }))
    ),
    find: clientScript('src/entries/find.ts'),
    days: printDays(content),
    missing: missingPoints(content),
    rubric: content.teach.guide.rubric
  };
};
