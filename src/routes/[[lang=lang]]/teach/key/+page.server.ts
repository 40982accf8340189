import { edition } from '$lib/content/content';
import { missingPoints, statementViews } from '$lib/classroom/view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  return {
    statements: statementViews(content),
    missing: missingPoints(content),
    rubric: content.teach.guide.rubric
  };
};
