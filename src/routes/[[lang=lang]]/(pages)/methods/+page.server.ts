import { edition } from '$lib/content/content';
import { centre, countryAreas } from '$lib/record/areas';
import { routeViews } from '$lib/record/view';
import { EDITORIAL_DAY } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

/** The last of some days. */
const latest = (days: readonly string[]) => days.reduce((a, b) => (a > b ? a : b), EDITORIAL_DAY);

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const { evidence, format } = content;
  return {
    values: {
      editorialDay: format.date(EDITORIAL_DAY),
      closingDay: format.date(evidence.closingDay),
      changedDay: format.date(latest(evidence.corrections.map(({ date }) => date))),
      claims: evidence.claims.size,
      ...centre
    },
    areas: countryAreas(content),
    routes: routeViews(content),
    corrections: evidence.corrections.map((row) => ({
      ...row,
      printed: format.date(row.date)
    }))
  };
};
