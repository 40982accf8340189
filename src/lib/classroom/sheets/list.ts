import { existsSync } from 'node:fs';
import type { Placed } from '$lib/i18n/paths';
import { SHEETS, type SheetId } from '$lib/schema/classroom';

/** Paper sizes, as Chromium names them. */
export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Most pages of each sheet: two for learners, a third where they write most, four for the key. */
export const MOST_PAGES: Record<SheetId, number> = { a: 2, b: 3, c: 2, d: 2, e: 2, f: 2, k: 4 };

/** Path of a ready PDF from the site's root: `/sheets/a-a4.pdf`, `/sheets/xx/a-a4.pdf`. */
export function sheetFile(edition: Placed, sheet: SheetId, paper: Paper): string {
  const folder = edition.default ? '' : `${edition.lang}/`;
  return `/sheets/${folder}${sheet}-${paper.toLowerCase()}.pdf`;
}

/** A sheet with its PDFs; those that `npm run sheets` has not made yet are left out. */
export interface SheetFiles {
  id: SheetId;
  /** Each paper by its name among the words of the sheets. */
  pdfs: { paper: 'a4' | 'letter'; path: string }[];
}

/** The PDFs of one sheet in an edition. */
export function filesOf(edition: Placed, id: SheetId): SheetFiles {
  const pdfs = [
    { paper: 'a4', path: sheetFile(edition, id, 'A4') } as const,
    { paper: 'letter', path: sheetFile(edition, id, 'Letter') } as const
  ];
  return { id, pdfs: pdfs.filter(({ path }) => existsSync(`static${path}`)) };
}

/** All sheets with their PDFs in an edition. */
export const sheetFiles = (edition: Placed): SheetFiles[] =>
  SHEETS.map((id) => filesOf(edition, id));
