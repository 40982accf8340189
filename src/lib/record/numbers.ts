import words from '$data/pages/numbers.en.json';
import terms from '$data/pages/terms.en.json';
import type { Content } from '$lib/content/content';
import { formatDate } from '$lib/i18n/dates';
import { EDITORIAL_DAY, LEDGER_FLOWS } from '$lib/schema/record-terms';
import { countChart, countRows } from './charts';
import { ledgerView } from './view';

/** Sizes of the drawing for narrow and broad screens, in px. */
const SIZES = { narrow: [310, 330], broad: [680, 380] } as const;

/** Everything the page of numbers shows. */
export function numbersView(content: Content) {
  const { ledger } = content.evidence;
  const { lang } = content.story;
  const view = (id: string) => ledgerView(content, ledger.get(id)!, terms);
  const counts = countRows(ledger);
  const then = counts.filter(({ row }) => row.layer !== 'since');
  const charts = (rows: typeof counts) => ({
    narrow: countChart(rows, ...SIZES.narrow, lang),
    broad: countChart(rows, ...SIZES.broad, lang)
  });
  const rows = [...ledger.values()].map((row) => ledgerView(content, row, terms));
  return {
    day: formatDate(EDITORIAL_DAY, lang),
    total: rows.length,
    containers: {
      then: { charts: charts(then), rows: then.map(({ row, by }) => ({ ...view(row.id), by })) },
      all: {
        charts: charts(counts),
        rows: counts
          .filter(({ row }) => row.layer === 'since')
          .map(({ row, by }) => ({ ...view(row.id), by }))
      },
      denial: view('prk-rus-containers-june-2024')
    },
    flows: words.flows.map(view),
    capacities: words.capacities.map(view),
    estimated: words.estimated.map(view),
    ledger: [...LEDGER_FLOWS, null].map((flow) => ({
      flow,
      then: rows.filter((row) => row.flow === flow && !row.since),
      since: rows.filter((row) => row.flow === flow && row.since)
    }))
  };
}

export type NumbersView = ReturnType<typeof numbersView>;
