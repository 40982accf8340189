import { content } from '$lib/server/content';
import { sheetFiles } from '$lib/server/teach/sheets';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { lessons, guide } = content().teach;
  return { lessons, guide, sheets: sheetFiles() };
};
