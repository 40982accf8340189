import { charts, type Charts } from '$lib/schema/charts';
import type { RecordFacts } from './check-record';
import { FACT_FILES, type RawFacts } from './files';
import { checkObject, unknownName, type Problem } from './problems';

/**
 * Checks which rows of the ledger stand in which chart: every row is there, and room in containers
 * stands apart from what was counted.
 *
 * @returns undefined when the lists do not fit
 */
export function checkCharts(
  raw: RawFacts,
  record: RecordFacts,
  problems: Problem[]
): Charts | undefined {
  const file = FACT_FILES.charts;
  const result = checkObject(file, charts, raw.charts, problems);
  if (!result) return undefined;
  const { counts, containers, ...rest } = result;
  const lists = { counts: counts.map(({ row }) => row), containers: [containers], ...rest };
  const ledger = new Map(record.ledger.map((row) => [row.id, row]));
  for (const [field, ids] of Object.entries(lists)) {
    ids.forEach((id, n) => {
      const at = { file, row: 'file', field: `${field}.${n}` };
      const found = ledger.get(id);
      if (!found) {
        problems.push({ ...at, message: unknownName('ledger row', id, record.ids.ledger) });
      } else if ((field === 'capacities') !== (found.counted === 'capacity') && field !== 'flows') {
        const message =
          field === 'capacities'
            ? `${id} counts "${found.counted}"; only room in containers stands here`
            : `${id} is room in containers; it stands under "capacities"`;
        problems.push({ ...at, message });
      }
    });
  }
  return result;
}
