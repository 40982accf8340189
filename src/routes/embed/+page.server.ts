import { clientScript } from '$lib/server/client-script';
import { builder, sampleCode } from '$lib/server/embed-code/builder';
import { filterCode, FILTERS, keptParts, wordpressAnswer } from '$lib/server/embed-code/filters';
import { formatDate } from '$lib/server/dates';
import { SITE } from '$lib/story/site';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const data = builder();
  const { version, date } = wordpressAnswer();
  return {
    builder: data,
    wordpress: { version, date: formatDate(date, data.start.lang) },
    left: FILTERS.map((name) => {
      const html = filterCode(name, sampleCode(), SITE).trim();
      return { name, html, kept: keptParts(html) };
    }),
    script: clientScript('src/client/builder.ts')
  };
};
