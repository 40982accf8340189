import type { Problem } from '../problems';
import type { LedgerFacts } from '$lib/schema/record';
import { checkClosingDay, checkLayer } from './dates';

/** Reports what is wrong with the reported numbers. */
export function checkLedger(file: string, ledger: LedgerFacts[], problems: Problem[]): void {
  for (const row of ledger) {
    const add = (field: string, message: string) =>
      problems.push({ file, row: row.id, field, message });
    const { low, central, high, counted } = row;
    if (low !== null && high !== null && low > high) {
      add('low', `low ${low} is more than high ${high}; swap them`);
    } else if (central !== null) {
      const range = `${low ?? '…'} to ${high ?? '…'}`;
      if ((low !== null && central < low) || (high !== null && central > high)) {
        add('central', `central ${central} is outside its range ${range}`);
      }
    }
    const empty = low === null && central === null && high === null;
    if (empty !== (counted === 'not published')) {
      add('counted', 'a row without any number, and only such a row, is "not published"');
    }
    if (row.width && (low === null || central === null || high === null)) {
      add('width', 'the width of a line needs low, central and high');
    }
    checkClosingDay({ file, row: row.id, field: 'date' }, row.date, problems);
    checkClosingDay({ file, row: row.id, field: 'asOf' }, row.asOf, problems);
    checkLayer({ file, row: row.id, field: 'date' }, row.date, row.layer, problems);
  }
}
