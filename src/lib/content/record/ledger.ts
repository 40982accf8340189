import type { Problem } from '../problems';
import type { LedgerRow } from '$lib/schema/record';
import { checkClosingDay, checkLayer } from './dates';

/** Words that would turn room in a container, or a plan, into something that arrived. */
const DELIVERY =
  /\b(?:deliver\w*|sent|send|shipped|shipments?|suppl(?:y|ied|ies)|received|arriv\w*|transferred|handed over)\b/i;

/** Smallest number that `numbersIn` finds: smaller ones are also days, calibres and articles. */
const SMALLEST = 200;

/** Reports what is wrong with the reported numbers. */
export function checkLedger(file: string, ledger: LedgerRow[], problems: Problem[]): void {
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
    const slip = DELIVERY.exec(row.what);
    if ((counted === 'capacity' || counted === 'planned') && slip) {
      add(
        'what',
        `"${slip[0]}" words ${counted === 'capacity' ? 'capacity' : 'a plan'} as delivery; say what there was room for, or what was planned`
      );
    }
    if ((row.denial === undefined) !== (row.denialSources === undefined)) {
      add('denialSources', 'a denial and its sources come together');
    }
    checkClosingDay({ file, row: row.id, field: 'date' }, row.date, problems);
    checkClosingDay({ file, row: row.id, field: 'asOf' }, row.asOf, problems);
    checkLayer({ file, row: row.id, field: 'date' }, row.date, row.layer, problems);
  }
}

/**
 * Numbers of 200 and more in a text, years and resolution numbers aside:
 * `330,000`, `4.8 million`, `243`.
 */
export function numbersIn(text: string): number[] {
  const found = text.matchAll(
    /(?<![\d/.,-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?= (?:million|billion)\b)|\d{3})(?![\d/]|[.,]\d)(?: (million|billion)\b)?/g
  );
  return [...found]
    .map(([, digits = '', scale]) => {
      const factor = scale === 'million' ? 1e6 : scale === 'billion' ? 1e9 : 1;
      return Math.round(Number(digits.replaceAll(',', '')) * factor);
    })
    .filter((number) => number >= SMALLEST);
}

/** Numbers in a text that no ledger row holds. */
export function unledgered(text: string, ledger: LedgerRow[]): number[] {
  const held = new Set(ledger.flatMap(({ low, central, high }) => [low, central, high]));
  return numbersIn(text).filter((number) => !held.has(number));
}
