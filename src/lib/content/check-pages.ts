import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { charts as chartsSchema, type Charts } from '$lib/schema/charts';
import { correction } from '$lib/schema/corrections';
import type { PageWords } from '$lib/schema/pages';
import type { Evidence } from './check-record';
import { defaultEdition } from './editions';
import { checkRows, unknownName, zodProblems, type Problem } from './problems';
import { checkPageWords, readPageWords } from './words';

/** What the plain pages show beside the record, before any check, by file. */
export type RawPages = Record<string, unknown>;

const CHARTS = 'data/record/charts.json';
const CORRECTIONS = 'data/corrections.json';

/** Reads the words of the pages in one language, and which rows stand in which chart. */
export function readPages(lang = defaultEdition(), root = process.cwd()): RawPages {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
  return {
    ...readPageWords(lang, root),
    [CHARTS]: read(CHARTS),
    [CORRECTIONS]: read(CORRECTIONS)
  };
}

/**
 * Checks the words of the pages: every text is there, none is left over, and every number that a
 * chart names is in the ledger.
 *
 * @returns what is undefined does not fit
 */
export function checkPages(
  raw: RawPages,
  evidence: Evidence,
  problems: Problem[],
  lang = defaultEdition()
): { words?: PageWords; charts?: Charts } {
  const { [CHARTS]: rawCharts, [CORRECTIONS]: corrections, ...pages } = raw;
  const words = checkPageWords(pages, lang, problems);
  checkRows(CORRECTIONS, correction, corrections, problems);
  const parsed = chartsSchema.safeParse(rawCharts, { reportInput: true });
  if (!parsed.success) problems.push(...zodProblems(CHARTS, 'file', parsed.error));
  else checkCharts(parsed.data, evidence, problems);
  return { words, charts: parsed.data };
}

/** Every row is in the ledger, and room in containers stands apart from what was counted. */
function checkCharts(charts: Charts, { ledger }: Evidence, problems: Problem[]): void {
  const { counts, flows, capacities, estimated } = charts;
  const lists = { counts: counts.map(({ row }) => row), flows, capacities, estimated };
  for (const [field, ids] of Object.entries(lists)) {
    ids.forEach((id, n) => {
      const at = { file: CHARTS, row: 'file', field: `${field}.${n}` };
      const found = ledger.get(id);
      if (!found) {
        problems.push({ ...at, message: unknownName('ledger row', id, ledger.keys()) });
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
