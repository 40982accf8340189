import { edition } from '$lib/content/content';
import { eventViews } from '$lib/record/view';
import { EDITORIAL_DAY, LAYERS } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const { evidence, format } = content;
  const events = eventViews(content);
  return {
    layers: LAYERS.map((layer) => ({ layer, events: events.filter((one) => one.layer === layer) })),
    day: format.date(EDITORIAL_DAY),
    closingDay: format.date(evidence.closingDay)
  };
};
