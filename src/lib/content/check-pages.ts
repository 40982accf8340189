import { z } from 'zod';
import { pageFile, PAGE_NAMES, readFiles } from './files';
import type { Evidence } from './join-record';
import { checkObject, unknownName, type Problem } from './problems';
import { PAGES } from '$lib/schema/pages';
import { TABLES } from '$lib/schema/tables';

type PageName = keyof typeof PAGES;
/** The parsed words of the plain pages, before any check, by file. */
export type RawPages = Record<string, unknown>;

/** Reads the words of the plain pages; a file that is not there is undefined. */
export function readPages(lang: string, root?: string): RawPages {
  const files = PAGE_NAMES.map((name) => pageFile(name, lang));
  return readFiles(Object.fromEntries(files.map((file) => [file, file])), root);
}

/**
 * Checks the words of the plain pages: every text is there, none is left over, every number that a
 * chart names is in the ledger, and the dictionary explains every field.
 */
export function checkPages(
  raw: RawPages,
  lang: string,
  evidence: Evidence,
  problems: Problem[]
): void {
  const fileOf = (name: string) => pageFile(name, lang);
  for (const name of Object.keys(PAGES) as PageName[]) {
    checkObject<unknown>(fileOf(name), PAGES[name], raw[fileOf(name)], problems);
  }

  const dictionary = z.strictObject(
    Object.fromEntries(
      TABLES.map(({ name, row }) => [
        name,
        z.strictObject(
          Object.fromEntries(Object.keys(row.shape).map((field) => [field, z.string().min(1)]))
        )
      ])
    )
  );
  checkObject(fileOf('dictionary'), dictionary, raw[fileOf('dictionary')], problems);

  const numbers = PAGES.numbers.safeParse(raw[fileOf('numbers')]);
  if (!numbers.success) return;
  const { counts, flows, capacities, estimated } = numbers.data;
  const lists = { counts: counts.map(({ row }) => row), flows, capacities, estimated };
  for (const [field, ids] of Object.entries(lists)) {
    ids.forEach((id, n) => {
      const at = { file: fileOf('numbers'), row: 'file', field: `${field}.${n}` };
      const found = evidence.ledger.get(id);
      if (!found) {
        problems.push({ ...at, message: unknownName('ledger row', id, evidence.ledger.keys()) });
      } else if ((field === 'capacities') !== (found.counted === 'capacity') && field !== 'flows') {
        const message =
          field === 'capacities'
            ? `${id} counts "${found.counted}"; only room in containers stands here`
            : `${id} is room in containers; it stands under "capacities"`;
        problems.push({ ...at, message });
      }
    });
  }
}
