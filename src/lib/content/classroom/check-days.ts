import type { PrintDays } from '$lib/schema/classroom';
import type { RecordFacts } from '../check-record';
import { lastDay } from '../partial-date';
import { unknownName, type Problem } from '../problems';

/** Days in their order, each with rows that had come out by then. */
export function checkPrintDays(
  file: string,
  { days }: PrintDays,
  { ledger }: Pick<RecordFacts, 'ledger'>,
  problems: Problem[]
): void {
  const rows = new Map(ledger.map((row) => [row.id, row]));
  days.forEach(({ day, offers }, n) => {
    const add = (field: string, message: string) =>
      problems.push({ file, row: day, field, message });
    if (n && day <= days[n - 1]!.day) add('day', 'days stand here in their order');
    offers.forEach((id, i) => {
      const row = rows.get(id);
      if (!row) add(`offers.${i}`, unknownName('ledger row', id, rows.keys()));
      else if (lastDay(row.date) > day) add(`offers.${i}`, `${id} came out later, on ${row.date}`);
    });
  });
}
