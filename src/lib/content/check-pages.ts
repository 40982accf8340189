import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Evidence } from './check-record';
import { checkRows, unknownName, zodProblems, type Problem } from './problems';
import { correction, PAGES } from '$lib/schema/pages';
import { TABLES } from '$lib/schema/tables';

type PageName = keyof typeof PAGES;
/** The parsed words of the plain pages, before any check, by file. */
export type RawPages = Record<string, unknown>;

const fileOf = (name: string) => `data/pages/${name}.en.json`;
const CORRECTIONS = 'data/corrections.json';

/** Reads the words of the plain pages; a file that is not there is undefined. */
export function readPages(root = process.cwd()): RawPages {
  const files = [...Object.keys(PAGES), 'dictionary'].map(fileOf).concat(CORRECTIONS);
  return Object.fromEntries(
    files.map((file) => {
      const path = join(root, file);
      return [
        file,
        existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : undefined
      ];
    })
  );
}

/**
 * Checks the words of the plain pages: every text is there, none is left over, every number that a
 * chart names is in the ledger, and the dictionary explains every field.
 */
export function checkPages(raw: RawPages, evidence: Evidence, problems: Problem[]): void {
  for (const name of Object.keys(PAGES) as PageName[]) {
    check(fileOf(name), PAGES[name], raw[fileOf(name)], problems);
  }
  checkRows(CORRECTIONS, correction, raw[CORRECTIONS], problems);

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
  check(fileOf('dictionary'), dictionary, raw[fileOf('dictionary')], problems);

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

function check(file: string, schema: z.ZodType, raw: unknown, problems: Problem[]): void {
  if (raw === undefined) {
    problems.push({ file, row: 'file', field: '', message: 'this file is missing' });
    return;
  }
  const result = schema.safeParse(raw, { reportInput: true });
  if (!result.success) problems.push(...zodProblems(file, 'file', result.error));
}
