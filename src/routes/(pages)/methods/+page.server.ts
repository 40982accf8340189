import corrections from '$data/corrections.json';
import { edition } from '$lib/content/content';
import { centre, countryAreas } from '$lib/record/areas';
import type { Correction } from '$lib/schema/corrections';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { evidence, format, lang } = edition();
  return {
    values: {
      editorialDay: format.date(EDITORIAL_DAY),
      closingDay: format.date(evidence.closingDay),
      claims: evidence.claims.length,
      ...centre
    },
    areas: countryAreas(lang),
    corrections: (corrections as Correction[]).map((row) => ({
      ...row,
      printed: format.date(row.date)
    }))
  };
};
