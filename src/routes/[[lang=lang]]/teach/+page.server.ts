import { edition } from '$lib/content/content';
import { sheetFiles } from '$lib/classroom/sheets/list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { info, teach } = edition(params.lang);
  const { lessons, guide } = teach;
  return { lessons, guide, sheets: sheetFiles(info) };
};
