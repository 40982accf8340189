import corrections from '$data/corrections.json';
import { content } from '$lib/server/content';
import { formatDate } from '$lib/server/dates';
import { centre, countryAreas } from '$lib/server/pages/areas';
import type { Correction } from '$lib/server/schema/pages';
import { EDITORIAL_DAY } from '$lib/server/schema/evidence-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { evidence, story } = content();
  return {
    values: {
      editorialDay: formatDate(EDITORIAL_DAY, story.lang),
      closingDay: formatDate(evidence.closingDay, story.lang),
      claims: evidence.claims.length,
      ...centre
    },
    areas: countryAreas(story.lang),
    corrections: (corrections as Correction[]).map((row) => ({
      ...row,
      printed: formatDate(row.date, story.lang)
    }))
  };
};
