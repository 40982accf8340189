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
  const only = <T>(sheets: SheetId[], make: () => T) => (sheets.includes(sheet) ? make() : null);
  return {
    sheet,
    files: { a4: sheetFile(sheet, 'A4'), letter: sheetFile(sheet, 'Letter') },
    kinds: KINDS,
    ends: all.teach.numbers.ends,
    statements: only(['a', 'b', 'c', 'd', 'k'], () => statementViews(all)),
    rewrite: all.teach.clauses.rewrite.statement,
    number: all.teach.numbers.claim,
    table: only(['c'], () => clauseTable(all)),
    branches: only(['d'], () => numberTrail(all)),
    missing: only(['k'], () => missingPoints(all)),
    maps: only(['e'], () => twoMaps(all)),
    base: only(['e'], baseMap)
  };
};
