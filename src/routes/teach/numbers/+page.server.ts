import { clientScript } from '$lib/server/client-script';
import { content } from '$lib/server/content';
import { baseMap } from '$lib/server/geo/base-map';
import { numberData } from '$lib/server/teach/number-data';
import { numberTrail, statementViews } from '$lib/server/teach/view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const all = content();
  const { claim, ends } = all.teach.numbers;
  return {
    branches: numberTrail(all),
    ends,
    statement: statementViews(all).find(({ claims }) => claims.some(({ id }) => id === claim))!,
    map: baseMap(),
    data: numberData(all),
    script: clientScript('src/client/teach-numbers.ts')
  };
};
