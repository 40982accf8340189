import { edition } from '$lib/content/content';
import { formatDate } from '$lib/i18n/dates';
import { centre, countryAreas } from '$lib/record/areas';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const content = edition();
  const { evidence, story } = content;
  return {
    values: {
      editorialDay: formatDate(EDITORIAL_DAY, story.lang),
      closingDay: formatDate(evidence.closingDay, story.lang),
      claims: evidence.claims.length,
      ...centre
    },
    areas: countryAreas(content),
    corrections: evidence.corrections.map((row) => ({
      ...row,
      printed: formatDate(row.date, story.lang)
    }))
  };
};
