import { pathIn, type Placed } from '$lib/i18n/paths';
import { SITE } from '$lib/shell/site';
import { CLOSING_DAY } from '$lib/schema/record-terms';
import type { Table } from '$lib/schema/tables';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * schema.org markup of published tables, as a data block that no browser runs.
 *
 * @param story what the data belongs to
 * @param description what one row is, or what the tables hold together
 */
export function datasetMarkup(
  tables: readonly Table[],
  story: { title: string; summary: string; info: Placed },
  description: string
): string {
  const names = tables.map(({ name }) => name).join(', ');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${story.title}: ${names}`,
    description: `${story.summary} ${description}`,
    url: SITE + pathIn(story.info, '/data/'),
    license: LICENCE,
    isAccessibleForFree: true,
    inLanguage: story.info.lang,
    temporalCoverage: `1953/${CLOSING_DAY}`,
    distribution: tables.flatMap(({ name, csv }) => [
      download(name, 'json', 'application/json'),
      ...(csv ? [download(name, 'csv', 'text/csv')] : [])
    ])
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}

function download(name: string, ending: string, encodingFormat: string) {
  const contentUrl = `${SITE}/data/${name}.${ending}`;
  return { '@type': 'DataDownload', encodingFormat, contentUrl };
}
