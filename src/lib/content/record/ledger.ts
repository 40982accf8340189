import { unknownName, type Problem } from '../problems';
import { DRAWN_MEASURES, LOWER_BOUNDS, type LedgerFacts } from '$lib/schema/record';
import { checkClosingDay, checkLayer } from './dates';

type Add = (field: string, message: string) => void;
const ENDS = ['low', 'central', 'high'] as const;

/**
 * Reports what is wrong with the reported numbers.
 *
 * @param ids of all rows, also of those that do not fit
 */
export function checkLedger(
  file: string,
  ledger: LedgerFacts[],
  ids: readonly string[],
  problems: Problem[]
): void {
  const known = new Map<string, LedgerFacts | undefined>(ids.map((id) => [id, undefined]));
  for (const row of ledger) known.set(row.id, row);
  for (const row of ledger) {
    const add: Add = (field, message) => problems.push({ file, row: row.id, field, message });
    checkAmounts(row, add);
    checkBounds(row, add);
    checkOrigin(row, known, add);
    checkWidth(row, add);
    checkClosingDay({ file, row: row.id, field: 'date' }, row.date, problems);
    checkClosingDay({ file, row: row.id, field: 'asOf' }, row.asOf, problems);
    checkLayer({ file, row: row.id, field: 'date' }, row.date, row.layer, problems);
  }
}

/** Which numbers stand together. */
function checkAmounts({ low, central, high, counted }: LedgerFacts, add: Add): void {
  if (low !== null && high !== null && low > high) {
    add('low', `low ${low} is more than high ${high}; swap them`);
  }
  if (central !== null && (low !== null || high !== null)) {
    add('central', `${central} stands beside a bound; nobody says a middle, so it stands alone`);
  }
  const empty = low === null && central === null && high === null;
  const wordless = counted === 'not published' || counted === 'in words only';
  if (empty !== wordless) {
    const kinds = '"not published" or "in words only"';
    add('counted', `a row without any number, and only such a row, is ${kinds}`);
  }
}

/** How each number was said. */
function checkBounds(row: LedgerFacts, add: Add): void {
  const { bounds, high, ends, basis, measure, low, central } = row;
  for (const end of ENDS) {
    if ((row[end] === null) === (bounds[end] === undefined)) continue;
    const message =
      row[end] === null
        ? `there is no ${end}; take its bound out`
        : `say how ${end} was said: at least, up to, about …`;
    add(`bounds.${end}`, message);
  }
  if (bounds.low && LOWER_BOUNDS.includes(bounds.low) && high !== null && !ends) {
    add('bounds.low', `"${bounds.low}" leaves the top open, so there is no high`);
  }
  for (const end of ['low', 'central'] as const) {
    if (bounds[end] === 'up to') add(`bounds.${end}`, '"up to" is a high end; move the number');
  }
  if (measure === 'room' && (low === null) !== (high === null) && high === null) {
    add('low', 'room has one end: what fits at most; move the number to high');
  }
  if (measure === 'room' && central !== null) {
    add('central', 'room is what fits at most; move the number to high');
  }
  for (const end of ENDS) {
    const own = typeof basis === 'string' ? basis : end === 'central' ? undefined : basis[end];
    if (bounds[end] !== 'computed' || own === 'computed') continue;
    add(`bounds.${end}`, '"computed", so the basis of the number is computed too');
  }
}

/** Units that count rounds of one kind or another. */
const ROUNDS = /^(?:shells(?:-\d+)?|rounds(?:-\d+)*|munitions)$/;
const family = (unit: string) => (ROUNDS.test(unit) ? 'rounds' : unit);

/** A computed number comes from rows that measure the same; a ratio may turn one into another. */
function checkOrigin(
  row: LedgerFacts,
  known: Map<string, LedgerFacts | undefined>,
  add: Add
): void {
  row.from?.forEach((id, n) => {
    const origin = known.get(id);
    const at = `from.${n}`;
    if (!origin) {
      if (!known.has(id)) add(at, unknownName('ledger row', id, known.keys()));
      return;
    }
    if (row.measure === 'ratio' || origin.measure === 'ratio') return;
    if (origin.measure !== row.measure) {
      add(at, `joins ${row.measure} with ${origin.measure} (${id}); they are not one measure`);
    } else if (family(origin.unit) !== family(row.unit)) {
      add(at, `joins ${row.unit} with ${origin.unit} (${id}); they are not one unit`);
    }
  });
}

/** A width has both ends, of one measure, and is nobody's sum. */
function checkWidth({ width, low, high, measure, basis }: LedgerFacts, add: Add): void {
  if (!width) return;
  if (low === null || high === null) add('width', 'the width of a line needs low and high');
  if (!DRAWN_MEASURES.includes(measure)) {
    add('width', `${measure} is no width; only ${DRAWN_MEASURES.join(' or ')} is drawn`);
  }
  if (basis === 'computed') {
    add('width', 'computed from reports that may overlap: not drawn');
  }
}
