import { edition } from '$lib/content/content';
import { dictionaryOf, rowsOf } from '$lib/record/open-data';
import { TABLES } from '$lib/schema/tables';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  return {
    tables: TABLES.map(({ name, csv }) => {
      const rows = rowsOf(content, name);
      return { name, csv, rows: Array.isArray(rows) ? rows.length : undefined };
    }),
    dictionary: dictionaryOf(content).tables
  };
};
