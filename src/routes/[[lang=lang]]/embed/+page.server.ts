import { clientScript } from '$lib/shell/client-script';
import { edition } from '$lib/content/content';
import { builder, sampleCode } from '$lib/embed/builder/builder';
import { filterCode, FILTERS, keptParts, wordpressAnswer } from '$lib/embed/snippets/filters';
import { SITE } from '$lib/shell/site';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { lang, format } = edition(params.lang);
  const data = builder(lang);
  const { version, date } = wordpressAnswer();
  return {
    builder: data,
    wordpress: { version, date: format.date(date) },
    left: FILTERS.map((name) => {
      const html = filterCode(name, sampleCode(data), SITE, data).trim();
      return { name, html, kept: keptParts(html) };
    }),
    script: clientScript('src/entries/builder.ts')
  };
};
