import { charts, type Charts } from '$lib/schema/charts';
import type { LedgerFacts } from '$lib/schema/record';
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
  const { counts, ring, ...rest } = result;
  const lists = { counts: counts.map(({ row }) => row), ...rest };
  const ledger = new Map(record.ledger.map((row) => [row.id, row]));
  for (const [field, ids] of Object.entries(lists)) {
    ids.forEach((id, n) => {
      const at = { file, row: 'file', field: `${field}.${n}` };
      const found = ledger.get(id);
      if (!found) {
        problems.push({ ...at, message: unknownName('ledger row', id, record.ids.ledger) });
        return;
      }
      const message = misplaced(field as keyof typeof lists, found);
      if (message) problems.push({ ...at, message });
    });
  }
  const events = record.timeline.map(({ id }) => id);
  if (!events.includes(ring.option)) {
    const message = unknownName('event', ring.option, events);
    problems.push({ file, row: 'file', field: 'ring.option', message });
  }
  return result;
}

/** What each list may hold: no bar beside another one measures something else. */
const MEASURED = {
  counts: 'containers',
  containers: 'containers',
  capacities: 'room',
  estimated: 'estimated'
} as const;

function misplaced(
  field: keyof Omit<Charts, 'ring'>,
  { id, measure, width }: LedgerFacts
): string | undefined {
  if (field === 'flows') return width ? undefined : `${id} is no width; only widths stand here`;
  const wanted = field === 'weighed' ? 'weight' : MEASURED[field];
  return measure === wanted
    ? undefined
    : `${id} measures "${measure}"; only "${wanted}" stands here`;
}
