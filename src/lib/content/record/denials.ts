import { firstDay, lastDay } from '../partial-date';
import { unknownName, type Problem } from '../problems';
import type { Denial as WholeDenial, LedgerFacts, Withdrawn } from '$lib/schema/record';
import type { Facts } from '$lib/schema/words';
import { checkClosingDay, checkLayer } from './dates';

type Denial = Facts<WholeDenial>;

/** Whether what was denied may have been said after the denial. */
export const deniesWhatCameLater = (denied: string, date: string): boolean =>
  firstDay(date) < lastDay(denied);

/** Reports denials that cannot answer the number beside which they stand. */
export function checkDenials(
  files: { denials: string; ledger: string },
  denials: Denial[],
  ledger: LedgerFacts[],
  problems: Problem[]
): void {
  const known = new Map(denials.map((row) => [row.id, row]));
  for (const { id, date, layer } of denials) {
    const at = { file: files.denials, row: id, field: 'date' };
    checkClosingDay(at, date, problems);
    checkLayer(at, date, layer, problems);
  }
  for (const row of ledger) {
    const said = new Set<string>();
    row.denials?.forEach((id, n) => {
      const add = (message: string) =>
        problems.push({ file: files.ledger, row: row.id, field: `denials.${n}`, message });
      const denial = known.get(id);
      if (!denial) {
        add(unknownName('denial', id, known.keys()));
        return;
      }
      if (deniesWhatCameLater(row.date, denial.date)) {
        add(`${denial.date} is before ${row.date}: a denial cannot answer what came later`);
      }
      if (denial.about !== row.flow && denial.about !== row.speaker) {
        add(`it is about ${denial.about}, and this row is not`);
      }
      const first = denials.find(
        ({ by, about, date }) =>
          by === denial.by &&
          about === denial.about &&
          date < denial.date &&
          !deniesWhatCameLater(row.date, date)
      );
      if (first) add(`${first.id} came before it; beside a number stands the first one`);
      if (said.has(denial.by)) add(`${denial.by} stands here already; keep the first one`);
      said.add(denial.by);
    });
  }
}

/** A row that is no more leads to one that is. */
export function checkWithdrawn(
  file: string,
  withdrawn: Facts<Withdrawn>[],
  ledger: Iterable<string>,
  problems: Problem[]
): void {
  const known = new Set(ledger);
  for (const { id, to } of withdrawn) {
    if (known.has(id)) {
      problems.push({ file, row: id, field: 'id', message: 'this row is still in the ledger' });
    }
    if (known.has(to)) continue;
    problems.push({ file, row: id, field: 'to', message: unknownName('ledger row', to, known) });
  }
}
