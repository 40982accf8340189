import { content } from '$lib/server/content';
import { dictionaryOf, rowsOf } from '$lib/server/pages/open-data';
import { TABLES } from '$lib/server/pages/tables';
import type { PageServerLoad } from './$types';

interface Dictionary {
  tables: { name: string; fields: { field: string; means: string; type: string }[] }[];
}

export const load: PageServerLoad = () => ({
  tables: TABLES.map(({ name, csv }) => {
    const rows = rowsOf(content(), name);
    return { name, csv, rows: Array.isArray(rows) ? rows.length : undefined };
  }),
  dictionary: (dictionaryOf() as Dictionary).tables
});
