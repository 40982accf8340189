import { edition } from '$lib/content/content';
import { argumentViews } from '$lib/record/arguments';
import { claimCounts, claimViews } from '$lib/record/view';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  claims: claimViews(edition()),
  counts: claimCounts(edition().evidence.claims),
  points: argumentViews(edition()),
  day: edition().format.date(EDITORIAL_DAY)
});
