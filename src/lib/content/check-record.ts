import type { z } from 'zod';
import { correction, type Correction } from '$lib/schema/corrections';
import * as schema from '$lib/schema/record';
import type { Facts } from '$lib/schema/words';
import { factsSchema } from './facts-schema';
import { FACT_FILES, type RawFacts } from './files';
import { idsOf } from './join-rows';
import { checkObject, checkRows, type Problem } from './problems';
import { checkClaims } from './record/claims';
import { checkClosingDay, checkLayer } from './record/dates';
import { checkDenials, checkWithdrawn } from './record/denials';
import { checkEvents, checkEventSources } from './record/events';
import { checkLedger } from './record/ledger';
import { checkRoutes } from './record/routes';
import { checkReferences, checkSources } from './record/sources';
import { checkComparison, checkElements, checkTreaties } from './record/treaties';

/** The tables of the record, each with the schema of a whole row. */
export const RECORD_TABLES = {
  sources: schema.source,
  claims: schema.claim,
  treaties: schema.treaty,
  clauses: schema.clause,
  ledger: schema.ledgerRow,
  withdrawn: schema.withdrawn,
  denials: schema.denial,
  routes: schema.route,
  timeline: schema.event,
  arguments: schema.argument,
  corrections: correction
} as const;
export type RecordTable = keyof typeof RECORD_TABLES;

/** The record's facts, checked and without a word: each row waits for the words of a language. */
export interface RecordFacts {
  sources: schema.SourceFacts[];
  claims: Facts<schema.Claim>[];
  treaties: Facts<schema.Treaty>[];
  clauses: Facts<schema.Clause>[];
  ledger: schema.LedgerFacts[];
  withdrawn: Facts<schema.Withdrawn>[];
  denials: Facts<schema.Denial>[];
  routes: Facts<schema.Route>[];
  timeline: Facts<schema.Event>[];
  arguments: Facts<schema.Argument>[];
  corrections: Facts<Correction>[];
  /** Undefined where the file does not fit. */
  comparison: schema.Comparison | undefined;
  /** Ids of all rows by table, also of rows that are broken. */
  ids: Record<RecordTable, string[]>;
  /** Ids of the sources that a row of the record rests on. */
  resting: ReadonlySet<string>;
}

/** Fewest arguments on each side, and how far the sides may differ. */
const ARGUMENTS = { fewest: 4, difference: 1 };

/**
 * Checks the record's facts, each table alone and across the tables. What is wrong is added to
 * `problems`; the result is complete only if nothing was.
 */
export function checkRecordFacts(raw: RawFacts, problems: Problem[]): RecordFacts {
  const files = FACT_FILES;
  const rows = <T extends { id: string }>(name: RecordTable) =>
    checkRows(files[name], factsOf(name) as z.ZodType<T>, raw[name], problems);
  const sources = rows<schema.SourceFacts>('sources');
  const claims = rows<Facts<schema.Claim>>('claims');
  const treaties = rows<Facts<schema.Treaty>>('treaties');
  const clauses = rows<Facts<schema.Clause>>('clauses');
  const ledger = rows<schema.LedgerFacts>('ledger');
  const withdrawn = rows<Facts<schema.Withdrawn>>('withdrawn');
  const denials = rows<Facts<schema.Denial>>('denials');
  const routes = rows<Facts<schema.Route>>('routes');
  const timeline = rows<Facts<schema.Event>>('timeline');
  const points = rows<Facts<schema.Argument>>('arguments');
  const corrections = rows<Facts<Correction>>('corrections');
  const comparison = checkObject(files.comparison, schema.comparison, raw.comparison, problems);

  // A row that does not fit is reported once; what its absence would seem to break is not.
  const complete = (name: RecordTable, found: unknown[]) =>
    Array.isArray(raw[name]) && raw[name].length === found.length;
  const known = new Set(idsOf(raw.sources));
  const resting = new Set<string>();
  checkSources(files.sources, sources, problems);
  for (const name of Object.keys(RECORD_TABLES) as RecordTable[]) {
    if (name === 'sources') continue;
    checkReferences(files[name], raw[name], known, resting, problems);
  }
  checkClaims(files.claims, claims, complete('claims', claims), problems);
  checkTreaties(files, treaties, clauses, comparison?.measure, problems);
  if (comparison) {
    checkComparison(files.comparison, comparison, idsOf(raw.treaties), problems);
  }
  if (complete('treaties', treaties) && complete('clauses', clauses)) {
    checkElements(files.clauses, treaties, clauses, problems);
  }
  checkLedger(files.ledger, ledger, idsOf(raw.ledger), problems);
  checkDenials(files, denials, ledger, problems);
  checkWithdrawn(files.withdrawn, withdrawn, idsOf(raw.ledger), problems);
  checkRoutes(files.routes, routes, problems);
  checkTimeline(files.timeline, timeline, problems);
  checkEventSources(files.timeline, { timeline, sources }, problems);
  if (complete('timeline', timeline)) {
    checkEvents(files, { claims, treaties, ledger, arguments: points, timeline }, problems);
  }
  checkArguments(files.arguments, points, complete('arguments', points), problems);

  const names = Object.keys(RECORD_TABLES) as RecordTable[];
  const ids = Object.fromEntries(names.map((name) => [name, idsOf(raw[name])]));
  return {
    ...{ sources, claims, treaties, clauses, ledger, withdrawn, denials, routes },
    ...{ timeline, arguments: points, corrections },
    comparison,
    ids: ids as RecordFacts['ids'],
    resting
  };
}

/** The schema of a table's facts. */
function factsOf(name: RecordTable): z.ZodType {
  // The unit of a number is words in the whole row and the id of these words in the facts.
  return name === 'ledger' ? ledgerFacts : factsSchema(RECORD_TABLES[name]);
}
const ledgerFacts = (factsSchema(schema.ledgerRow) as z.ZodObject).extend({ unit: schema.unitId });

function checkTimeline(file: string, timeline: Facts<schema.Event>[], problems: Problem[]): void {
  timeline.forEach(({ id, date, layer }, index) => {
    const at = { file, row: id, field: 'date' };
    checkClosingDay(at, date, problems);
    checkLayer(at, date, layer, problems);
    const before = timeline[index - 1];
    const shared = Math.min(date.length, before?.date.length ?? 0);
    if (before && date.slice(0, shared) < before.date.slice(0, shared)) {
      const message = `${date} stands after ${before.date} (${before.id}); events stand in order of date`;
      problems.push({ ...at, message });
    }
  });
}

function checkArguments(
  file: string,
  points: Facts<schema.Argument>[],
  complete: boolean,
  problems: Problem[]
): void {
  for (const { id, date, layer } of points) {
    const at = { file, row: id, field: 'date' };
    checkClosingDay(at, date, problems);
    checkLayer(at, date, layer, problems);
  }
  if (!complete) return;
  const count = (side: string) => points.filter((point) => point.side === side).length;
  const [against, supporting] = [count('against'), count('for')];
  const add = (message: string) => problems.push({ file, row: 'file', field: 'side', message });
  if (Math.min(against, supporting) < ARGUMENTS.fewest) {
    add(`${against} against and ${supporting} for; each side has at least ${ARGUMENTS.fewest}`);
  }
  if (Math.abs(against - supporting) > ARGUMENTS.difference) {
    add(
      `${against} against and ${supporting} for; the sides differ by ${ARGUMENTS.difference} at most`
    );
  }
}
