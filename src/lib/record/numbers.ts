import type { Content } from '$lib/content/content';
import { EDITORIAL_DAY, LEDGER_FLOWS } from '$lib/schema/record-terms';
import { countChart, countRows } from './charts';
import { denialView, ledgerView } from './view';

/** Sizes of the drawing for narrow and broad screens, in px. */
const SIZES = { narrow: [310, 330], broad: [680, 380] } as const;

/** Everything the page of numbers shows. */
export function numbersView(content: Content) {
  const { charts: lists, format } = content;
  const { ledger } = content.evidence;
  const view = (id: string) => ledgerView(content, ledger.get(id)!);
  const counts = countRows(lists, ledger);
  const then = counts.filter(({ row }) => row.layer !== 'since');
  const charts = (rows: typeof counts) => ({
    narrow: countChart(rows, ...SIZES.narrow, format),
    broad: countChart(rows, ...SIZES.broad, format)
  });
  const rows = [...ledger.values()].map((row) => ledgerView(content, row));
  return {
    day: format.date(EDITORIAL_DAY),
    total: rows.length,
    containers: {
      then: { charts: charts(then), rows: then.map(({ row, by }) => ({ ...view(row.id), by })) },
      all: {
        charts: charts(counts),
        rows: counts
          .filter(({ row }) => row.layer === 'since')
          .map(({ row, by }) => ({ ...view(row.id), by }))
      }
    },
    flows: lists.flows.map(view),
    capacities: lists.capacities.map(view),
    estimated: lists.estimated.map(view),
    weighed: lists.weighed.map(view),
    statements: [...content.evidence.denials.values()]
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .map((row) => denialView(content, row)),
    withdrawn: content.evidence.withdrawn,
    ledger: [...LEDGER_FLOWS, null].map((flow) => ({
      flow,
      then: rows.filter((row) => row.flow === flow && !row.since),
      since: rows.filter((row) => row.flow === flow && row.since)
    }))
  };
}

export type NumbersView = ReturnType<typeof numbersView>;
