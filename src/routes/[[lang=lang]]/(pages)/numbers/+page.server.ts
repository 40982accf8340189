import { edition } from '$lib/content/content';
import { ledgerFacets } from '$lib/record/find/pages';
import { numbersView } from '$lib/record/numbers';
import { clientScript } from '$lib/shell/client-script';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  return {
    ...numbersView(content),
    facets: ledgerFacets(content),
    find: clientScript('src/entries/find.ts')
  };
};
