import { defaultEdition, editions } from '$lib/content/editions';
import { reportOn } from '$lib/content/translation/report';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  reports: editions()
    .filter((one) => !one.default)
    .map((info) => ({ info, pages: reportOn(info.lang, defaultEdition()) }))
});
