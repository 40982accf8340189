import { content } from '$lib/server/content';
import { formatDate } from '$lib/server/dates';
import { argumentViews } from '$lib/server/pages/arguments';
import { claimCounts, claimViews } from '$lib/server/pages/view';
import { EDITORIAL_DAY } from '$lib/server/schema/evidence-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  claims: claimViews(content()),
  counts: claimCounts(content().evidence.claims),
  points: argumentViews(content()),
  day: formatDate(EDITORIAL_DAY, content().story.lang)
});
