import { clientScript } from '$lib/shell/client-script';
import { builder, sampleCode } from '$lib/embed/builder/builder';
import { filterCode, FILTERS, keptParts, wordpressAnswer } from '$lib/embed/snippets/filters';
import { formatDate } from '$lib/i18n/dates';
import { SITE } from '$lib/shell/site';
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
    script: clientScript('src/entries/builder.ts')
  };
};
