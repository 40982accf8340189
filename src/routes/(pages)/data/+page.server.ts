import { edition } from '$lib/content/content';
import { dictionaryOf, rowsOf } from '$lib/record/open-data';
import { TABLES } from '$lib/schema/tables';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  tables: TABLES.map(({ name, csv }) => {
    const rows = rowsOf(edition(), name);
    return { name, csv, rows: Array.isArray(rows) ? rows.length : undefined };
  }),
  dictionary: dictionaryOf(edition()).tables
});
