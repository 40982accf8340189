import { edition } from '$lib/content/content';
import { sheetFiles } from '$lib/classroom/sheets/list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({
  sheets: sheetFiles(edition(params.lang).info)
});
