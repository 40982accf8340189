import corrections from '$data/corrections.json';
import { edition } from '$lib/content/content';
import { formatDate } from '$lib/i18n/dates';
import { centre, countryAreas } from '$lib/record/areas';
import type { Correction } from '$lib/schema/pages';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { evidence, story } = edition();
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
