import { edition } from '$lib/content/content';
import { clientScript } from '$lib/shell/client-script';
import { eventFacets } from '$lib/record/find/pages';
import { eventViews } from '$lib/record/view';
import { EDITORIAL_DAY, LAYERS } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const { evidence, format } = content;
  const events = eventViews(content);
  return {
    layers: LAYERS.map((layer) => ({ layer, events: events.filter((one) => one.layer === layer) })),
    facets: eventFacets(content),
    find: clientScript('src/entries/find.ts'),
    day: format.date(EDITORIAL_DAY),
    closingDay: format.date(evidence.closingDay)
  };
};
