import { edition } from '$lib/content/content';
import { formatDate } from '$lib/i18n/dates';
import { argumentViews } from '$lib/record/arguments';
import { claimCounts, claimViews } from '$lib/record/view';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  claims: claimViews(edition()),
  counts: claimCounts(edition().evidence.claims),
  points: argumentViews(edition()),
  day: formatDate(EDITORIAL_DAY, edition().story.lang)
});
