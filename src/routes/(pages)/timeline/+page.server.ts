import { edition } from '$lib/content/content';
import { eventViews } from '$lib/record/view';
import { EDITORIAL_DAY, LAYERS } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { evidence, format } = edition();
  const events = eventViews(edition());
  return {
    layers: LAYERS.map((layer) => ({ layer, events: events.filter((one) => one.layer === layer) })),
    day: format.date(EDITORIAL_DAY),
    closingDay: format.date(evidence.closingDay)
  };
};
