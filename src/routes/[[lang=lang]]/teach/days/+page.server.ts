import { printDays } from '$lib/classroom/days/day-view';
import type { DaysData } from '$lib/classroom/types';
import { edition } from '$lib/content/content';
import { baseMap } from '$lib/geo/base-map';
import { flowsView } from '$lib/record/flows/view';
import { clientScript } from '$lib/shell/client-script';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const { teach: words, terms } = content.words;
  const days = printDays(content);
  const { names, land, words: mapWords } = content.stage;
  const data: DaysData = {
    version: content.teach.printDays.version,
    days: days.map(({ day, printed, offers }) => ({
      day,
      printed,
      offers: offers.map(({ id, measure, amount, unit }) => ({
        id,
        measure,
        text: `${amount}${content.format.gap(amount)}${unit}`
      }))
    })),
    words: words.days,
    measures: terms.measures,
    copied: words.sort.copied,
    classroom: words.classroom
  };
  return {
    days,
    // All of them: their words then stand where those of the page of the flows do.
    states: flowsView(content).states,
    data,
    map: baseMap(),
    stage: { names, land, words: mapWords },
    script: clientScript('src/entries/teach-days.ts')
  };
};
