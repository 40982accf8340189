import { clientScript } from '$lib/shell/client-script';
import { edition } from '$lib/content/content';
import { baseMap } from '$lib/geo/base-map';
import { numberDrawings } from '$lib/classroom/numbers/drawings';
import { numberTrail, statementViews } from '$lib/classroom/view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const all = edition(params.lang);
  const { claim, ends } = all.teach.numbers;
  return {
    branches: numberTrail(all),
    ends,
    statement: statementViews(all).find((one) => one.claim.id === claim)!,
    map: baseMap(),
    drawings: numberDrawings(all),
    stage: all.stage,
    script: clientScript('src/entries/teach-numbers.ts')
  };
};
