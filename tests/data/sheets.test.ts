import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { edition } from '../../src/lib/content/content';
import { readEditions } from '../../src/lib/content/editions';
import { printDays } from '../../src/lib/classroom/days/day-view';
import { SHEETS, type SheetId } from '../../src/lib/schema/classroom';
import { MOST_PAGES, PAPERS, sheetFile } from '../../src/lib/classroom/sheets/list';
import {
  clauseTable,
  missingPoints,
  numberTrail,
  statementViews
} from '../../src/lib/classroom/view';

/** Most bytes of a PDF: two maps with their outlines. */
const MOST_BYTES = 400_000;

/** Width and height of each paper in points, to the nearest one. */
const POINTS = { A4: [595, 842], Letter: [612, 792] };
const all = edition();
const { clauses, numbers } = all.teach;
const { terms, teach: words } = all.words;
const statements = statementViews(all);

/** Letters and digits alone: where lines break and how quotes are drawn does not matter. */
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Everything from the data that a sheet must hold. */
const DUE: Record<SheetId, () => string[]> = {
  a: () => statements.flatMap(({ label, text, fragment }) => [label, text, fragment]),
  b: () => [
    ...statements.flatMap(({ label, fragment }) => [label, fragment]),
    ...Object.values(terms.kinds).flatMap(({ name, help }) => [name, help])
  ],
  c: () => [
    ...clauseTable(all).rows.flatMap(({ cells }) =>
      cells.flatMap(({ words, quote }) => [words, quote ?? ''])
    ),
    statements.find(({ id }) => id === clauses.rewrite.statement)!.label
  ],
  d: () =>
    numberTrail(all).flatMap(({ title, rows }) => [
      title,
      ...rows.flatMap(({ amount, what, saidBy, date, end }) => [
        amount,
        what,
        saidBy,
        date,
        numbers.ends[end]!.label
      ])
    ]),
  e: () => [...Object.values(words.print.maps), 'North Korea', 'South Korea', 'Russia', 'Ukraine'],
  f: () =>
    printDays(all).flatMap(({ printed, offers, later }) => [
      printed,
      ...[...offers, ...later].flatMap(({ amount, saidBy }) => [amount, saidBy])
    ]),
  k: () => [
    ...statements.flatMap(({ label, fragment, kind, reason, accepted, claim }) => [
      label,
      fragment,
      terms.kinds[kind].name,
      reason,
      ...accepted.map((one) => terms.kinds[one.kind].name + one.reason),
      terms.records[claim.record].name + claim.says
    ]),
    ...missingPoints(all).flatMap(({ points }) => points.map(({ point, says }) => point + says))
  ]
};

describe.each(SHEETS)('sheet %s', (sheet) => {
  describe.each(PAPERS)('%s', (paper) => {
    let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
    beforeAll(async () => {
      pdf = await getDocumentProxy(
        new Uint8Array(readFileSync(`static${sheetFile(all.info, sheet, paper)}`))
      );
    });

    it('holds what the data say; if not, run "npm run sheets"', async () => {
      const { text } = await extractText(pdf, { mergePages: true });
      const found = bare(text);
      const missing = DUE[sheet]().filter((due) => !found.includes(bare(due)));
      expect(missing).toEqual([]);
      expect(found).toContain(bare(words.print.sheets[sheet].title));
    });

    it('has few pages of the right size', async () => {
      expect(pdf.numPages).toBeLessThanOrEqual(MOST_PAGES[sheet]);
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      expect(Math.abs(width - POINTS[paper][0]!)).toBeLessThan(2);
      expect(Math.abs(height - POINTS[paper][1]!)).toBeLessThan(2);
    });

    it('is set in our own type, and light enough for a school’s line', () => {
      const file = readFileSync(`static${sheetFile(all.info, sheet, paper)}`);
      const faces = [...file.toString('latin1').matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g)];
      expect(faces.length).toBeGreaterThan(1);
      for (const [, face] of faces) expect(face).toMatch(/^(?:LibreFranklin|Story)/);
      expect(file.length).toBeLessThanOrEqual(MOST_BYTES);
    });

    it('is tagged, titled and in a language', async () => {
      const { info } = await getMeta(pdf);
      expect(info).toMatchObject({ Title: words.print.sheets[sheet].title, Language: 'en' });
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    });
  });
});

it.each(SHEETS)(
  'sheet %s has as many pages in a translation as in the default edition',
  async (sheet) => {
    const pages = async (info: Parameters<typeof sheetFile>[0], paper: (typeof PAPERS)[number]) =>
      (
        await getDocumentProxy(
          new Uint8Array(readFileSync(`static${sheetFile(info, sheet, paper)}`))
        )
      ).numPages;
    for (const paper of PAPERS) {
      const due = await pages(all.info, paper);
      for (const info of readEditions()) {
        expect(await pages(info, paper), `${info.lang}, ${paper}`).toBeLessThanOrEqual(due);
      }
    }
  }
);
