import { content } from '$lib/server/content';
import { formatDate } from '$lib/server/dates';
import { eventViews } from '$lib/server/pages/view';
import { EDITORIAL_DAY, LAYERS } from '$lib/server/schema/evidence-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { evidence, story } = content();
  const events = eventViews(content());
  return {
    layers: LAYERS.map((layer) => ({ layer, events: events.filter((one) => one.layer === layer) })),
    day: formatDate(EDITORIAL_DAY, story.lang),
    closingDay: formatDate(evidence.closingDay, story.lang)
  };
};
