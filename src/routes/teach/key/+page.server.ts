import { edition } from '$lib/content/content';
import { missingPoints, statementViews } from '$lib/classroom/view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  statements: statementViews(edition()),
  missing: missingPoints(edition()),
  rubric: edition().teach.guide.rubric
});
