import type { Content } from '$lib/content/content';
import { lastDay } from '$lib/content/partial-date';
import { briefDays } from '$lib/record/flows/brief';
import { standing } from '$lib/record/flows/feeds';
import { LINES } from '$lib/record/flows/ring';
import { flowsView, ringRules } from '$lib/record/flows/view';
import type { StateView } from '$lib/record/flows/map-view';
import { denialsIn, ledgerView } from '$lib/record/view';
import type { LedgerRow } from '$lib/schema/record';

/** A number as a desk has it. */
export interface DeskRow {
  id: string;
  measure: LedgerRow['measure'];
  amount: string;
  unit: string;
  counted: LedgerRow['counted'];
  saidBy: string;
  /** The day that it came out, as written and as printed. */
  date: string;
  said: string;
}

/** One of the days on which a learner prints a number. */
export interface PrintDay {
  day: string;
  printed: string;
  offers: DeskRow[];
  /** What the map drew on that day, and who had said it. */
  told: { text: string; who?: string }[];
  /** What had been answered by then, and by whom. */
  denials: { id: string; printed: string; who: string; says: string }[];
  /** What came out later, of each measure the next number and the newest. */
  later: DeskRow[];
  state: StateView;
}

/** A row as a desk has it. */
function deskRow(content: Content, row: LedgerRow): DeskRow {
  const { id, measure, amount, unit, counted, saidBy, date, said } = ledgerView(content, row);
  // Its day follows in the same line.
  return { id, measure, amount, unit, counted, saidBy: saidBy.replace(/\.$/, ''), date, said };
}

/** The next and the newest of some rows after a day, oldest first. */
function laterOf(rows: readonly LedgerRow[], day: string): LedgerRow[] {
  const after = rows
    .filter(({ date }) => lastDay(date) > day)
    .toSorted((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)));
  return [...new Set([...after.slice(0, 1), ...after.slice(-1)])];
}

/**
 * The days on which learners print a number, each with what was known then and what came later.
 *
 * @throws RangeError where a number is offered that did not stand on its day
 */
export function printDays(content: Content): PrintDay[] {
  const { format, teach } = content;
  const series = ringRules(content).series.filter(({ flow }) => flow === LINES.prk);
  const { days, states } = flowsView(content);
  return teach.printDays.days.map(({ day, offers }) => {
    const stood = series.flatMap((one) => standing(one, day));
    const rows = offers.map((id) => {
      const row = stood.find((one) => one.id === id);
      if (!row) throw new RangeError(`${id} did not stand on ${day}: see /flows/#${day}`);
      return row;
    });
    // The last day by then on which something came out.
    const known = days.findLast((one) => one.day <= day)!;
    const denials = denialsIn(content, stood).filter(({ date }) => lastDay(date) <= day);
    return {
      day,
      printed: format.date(day),
      offers: rows.map((row) => deskRow(content, row)),
      told: briefDays(content)
        .find((one) => one.day === known.day)!
        .told.slice(0, 1),
      denials: denials.map(({ id, printed, who, says }) => ({ id, printed, who, says })),
      later: series
        .flatMap((one) => laterOf(one.rows, day))
        .toSorted((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)))
        .map((row) => deskRow(content, row)),
      state: states[known.state]!
    };
  });
}
