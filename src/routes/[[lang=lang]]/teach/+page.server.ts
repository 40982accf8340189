import { edition } from '$lib/content/content';
import { statementViews } from '$lib/classroom/view';
import { sheetFiles } from '$lib/classroom/sheets/list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const all = edition(params.lang);
  const { info, teach } = all;
  const { lessons, guide } = teach;
  const statements = statementViews(all).map(({ id, label, fragment }) => ({
    id,
    label,
    fragment
  }));
  return { lessons, guide, statements, sheets: sheetFiles(info) };
};
