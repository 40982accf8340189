import { edition } from '$lib/content/content';
import { baseMap } from '$lib/geo/base-map';
import { flowsView } from '$lib/record/flows/view';
import { oembedPath } from '$lib/embed/addresses';
import { clientScript } from '$lib/shell/client-script';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const { names, land, words } = content.stage;
  return {
    flows: flowsView(content),
    map: baseMap(),
    stage: { names, land, words },
    oembed: oembedPath(content.lang, 'flows'),
    script: clientScript('src/entries/flows.ts')
  };
};
