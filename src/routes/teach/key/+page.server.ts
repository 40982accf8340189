import { content } from '$lib/server/content';
import { missingPoints, statementViews } from '$lib/server/teach/view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  statements: statementViews(content()),
  missing: missingPoints(content()),
  rubric: content().teach.guide.rubric
});
