import { content } from '$lib/server/content';
import { baseMap } from '$lib/server/geo/base-map';
import { KINDS } from '$lib/server/schema/evidence';
import { SHEETS, type SheetId } from '$lib/server/schema/teach';
import { sheetFile } from '$lib/server/teach/sheets';
import { twoMaps } from '$lib/server/teach/two-maps';
import { clauseTable, missingPoints, numberTrail, statementViews } from '$lib/server/teach/view';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const sheet = SHEETS.find((one) => one === params.sheet);
  if (!sheet) error(404, `there is no sheet ${params.sheet}`);
  const all = content();
  const on = (...sheets: SheetId[]) => sheets.includes(sheet);
  return {
    sheet,
    files: { a4: sheetFile(sheet, 'A4'), letter: sheetFile(sheet, 'Letter') },
    kinds: KINDS,
    ends: all.teach.numbers.ends,
    statements: on('a', 'b', 'c', 'd', 'k') ? statementViews(all) : null,
    rewrite: all.teach.clauses.rewrite.statement,
    number: all.teach.numbers.claim,
    table: on('c') ? clauseTable(all) : null,
    branches: on('d') ? numberTrail(all) : null,
    missing: on('k') ? missingPoints(all) : null,
    maps: on('e') ? twoMaps(all) : null,
    base: on('e') ? baseMap() : null
  };
};
