import { edition } from '$lib/content/content';
import { KINDS } from '$lib/schema/record';
import { SHEETS, type SheetId } from '$lib/schema/classroom';
import { filesOf } from '$lib/classroom/sheets/list';
import { printDays } from '$lib/classroom/days/day-view';
import { twoMaps } from '$lib/classroom/two-maps';
import { clauseTable, missingPoints, numberTrail, statementViews } from '$lib/classroom/view';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const sheet = SHEETS.find((one) => one === params.sheet);
  if (!sheet) error(404, `there is no sheet ${params.sheet}`);
  const all = edition(params.lang);
  const on = (...sheets: SheetId[]) => sheets.includes(sheet);
  return {
    sheet,
    files: filesOf(all.info, sheet),
    kinds: KINDS,
    ends: all.teach.numbers.ends,
    statements: on('a', 'b', 'c', 'd', 'k') ? statementViews(all) : null,
    rewrite: all.teach.clauses.rewrite.statement,
    number: all.teach.numbers.claim,
    table: on('c') ? clauseTable(all) : null,
    days: on('f') ? printDays(all) : null,
    branches: on('d') ? numberTrail(all) : null,
    missing: on('k') ? missingPoints(all) : null,
    maps: on('e') ? twoMaps(all) : null
  };
};
