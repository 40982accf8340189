import { unknownName, type Problem } from '../problems';
import { ELEMENTS } from '$lib/schema/record';
import type { Clause as WholeClause, Comparison, Treaty as WholeTreaty } from '$lib/schema/record';
import type { Facts } from '$lib/schema/words';
import { checkClosingDay } from './dates';

type Clause = Facts<WholeClause>;
type Treaty = Facts<WholeTreaty>;

/** Elements of which each treaty has exactly one row; `also` is free. */
const NEEDED = ELEMENTS.filter((element) => element !== 'also');

/** Reports what is wrong with single treaties and single rows of their help clauses. */
export function checkTreaties(
  files: { treaties: string; clauses: string },
  treaties: Treaty[],
  clauses: Clause[],
  measure: string | undefined,
  problems: Problem[]
): void {
  for (const { id, signed, inForce, ended } of treaties) {
    const at = { file: files.treaties, row: id };
    if (isBefore(inForce.date, signed.date)) {
      const message = `in force on ${inForce.date}, before it was signed (${signed.date})`;
      problems.push({ ...at, field: 'inForce.date', message });
    }
    if (ended && isBefore(ended.date, inForce.date)) {
      const message = `ended on ${ended.date}, before it was in force (${inForce.date})`;
      problems.push({ ...at, field: 'ended.date', message });
    }
    checkClosingDay({ ...at, field: 'inForce.date' }, inForce.date, problems);
    checkClosingDay({ ...at, field: 'ended.date' }, ended?.date, problems);
  }

  const known = treaties.map(({ id }) => id);
  for (const { id, treaty, element, compared } of clauses) {
    const at = { file: files.clauses, row: id };
    if (!known.includes(treaty)) {
      problems.push({ ...at, field: 'treaty', message: unknownName('treaty', treaty, known) });
    }
    if (!measure) continue;
    const comparable = treaty !== measure && element !== 'where' && element !== 'also';
    if (comparable !== (compared !== undefined)) {
      const message = comparable
        ? `say how it compares with ${measure}: same, different, new or absent`
        : 'only an element that has its like in 1961 is compared; leave the field out';
      problems.push({ ...at, field: 'compared', message });
    }
  }
}

/** Reports treaties that are compared and do not exist. */
export function checkComparison(
  file: string,
  { measure, pair, first }: Comparison,
  known: readonly string[],
  problems: Problem[]
): void {
  for (const [field, names] of Object.entries({ measure: [measure], pair, first })) {
    for (const name of names) {
      if (known.includes(name)) continue;
      problems.push({ file, row: 'file', field, message: unknownName('treaty', name, known) });
    }
  }
}

/** Reports elements that a treaty lacks or has twice. */
export function checkElements(
  file: string,
  treaties: Treaty[],
  clauses: Clause[],
  problems: Problem[]
): void {
  for (const { id } of treaties) {
    for (const element of NEEDED) {
      const rows = clauses.filter((row) => row.treaty === id && row.element === element);
      if (rows.length === 0) {
        const message = `${id} has no row for "${element}"; say so in a row where the treaty is silent`;
        problems.push({ file: file, row: 'file', field: 'element', message });
      }
      for (const extra of rows.slice(1)) {
        const message = `${id} already has "${element}" in ${rows[0]?.id}; keep one row, or use "also"`;
        problems.push({ file: file, row: extra.id, field: 'element', message });
      }
    }
  }
}

function isBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}
