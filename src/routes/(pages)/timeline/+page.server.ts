import { edition } from '$lib/content/content';
import { formatDate } from '$lib/i18n/dates';
import { eventViews } from '$lib/record/view';
import { EDITORIAL_DAY, LAYERS } from '$lib/schema/record-terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { evidence, story } = edition();
  const events = eventViews(edition());
  return {
    layers: LAYERS.map((layer) => ({ layer, events: events.filter((one) => one.layer === layer) })),
    day: formatDate(EDITORIAL_DAY, story.lang),
    closingDay: formatDate(evidence.closingDay, story.lang)
  };
};
