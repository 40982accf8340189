import { edition } from '$lib/content/content';
import { sheetFiles } from '$lib/classroom/sheets/list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { lessons, guide } = edition().teach;
  return { lessons, guide, sheets: sheetFiles() };
};
