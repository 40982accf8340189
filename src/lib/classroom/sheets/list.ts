import { SHEETS, type SheetId } from '$lib/schema/classroom';

/** Paper sizes, as Chromium names them. */
export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Most pages of each sheet: two for learners, four for the key. */
export const MOST_PAGES: Record<SheetId, number> = { a: 2, b: 2, c: 2, d: 2, e: 2, k: 4 };

/** Path of a ready PDF from the site's root: `/sheets/a-a4.pdf`. */
export function sheetFile(sheet: SheetId, paper: Paper): string {
  return `/sheets/${sheet}-${paper.toLowerCase()}.pdf`;
}

/** All sheets with their PDFs. */
export function sheetFiles() {
  return SHEETS.map((id) => ({ id, a4: sheetFile(id, 'A4'), letter: sheetFile(id, 'Letter') }));
}
