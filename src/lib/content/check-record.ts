import { checkClaims } from './record/claims';
import { checkClosingDay, checkLayer } from './record/dates';
import { checkLedger, unledgered } from './record/ledger';
import { checkOrphans, checkReferences, checkSources } from './record/sources';
import { checkElements, checkTreaties } from './record/treaties';
import { checkRows, DataError, type Problem } from './problems';
import { readFiles } from './read-files';
import * as schema from '$lib/schema/record';

/** The evidence files, as paths below the project root. */
export const EVIDENCE_FILES = {
  sources: 'data/sources.json',
  claims: 'data/claims.json',
  treaties: 'data/treaties.json',
  clauses: 'data/clauses.json',
  ledger: 'data/ledger.json',
  timeline: 'data/timeline.json',
  arguments: 'data/arguments.json'
} as const;

/** The parsed files, not yet checked. */
export type RawEvidence = Record<keyof typeof EVIDENCE_FILES, unknown>;

/** The evidence, checked: every id in it names something. */
export interface Evidence {
  sources: Map<string, schema.Source>;
  claims: schema.Claim[];
  /** Each treaty with the rows of its help clause, in the order of `ELEMENTS`. */
  treaties: (schema.Treaty & { clauses: schema.Clause[] })[];
  ledger: Map<string, schema.LedgerRow>;
  timeline: schema.Event[];
  arguments: schema.Argument[];
  /** YYYY-MM-DD, the day the sources reach. */
  closingDay: string;
}

/** Fewest arguments on each side, and how far the sides may differ. */
const ARGUMENTS = { fewest: 4, difference: 1 };

/**
 * Checks the evidence across its files and joins it. What is wrong is added to `problems`; the
 * result is complete only if nothing was.
 *
 * @param restsElsewhere ids of sources that other files, such as the story's, rest on
 */
export function checkEvidence(
  raw: RawEvidence,
  problems: Problem[],
  restsElsewhere: Iterable<string> = []
): Evidence {
  const files = EVIDENCE_FILES;
  const sources = checkRows(files.sources, schema.source, raw.sources, problems);
  const claims = checkRows(files.claims, schema.claim, raw.claims, problems);
  const treaties = checkRows(files.treaties, schema.treaty, raw.treaties, problems);
  const clauses = checkRows(files.clauses, schema.clause, raw.clauses, problems);
  const ledger = checkRows(files.ledger, schema.ledgerRow, raw.ledger, problems);
  const timeline = checkRows(files.timeline, schema.event, raw.timeline, problems);
  const points = checkRows(files.arguments, schema.argument, raw.arguments, problems);

  // A row that does not fit is reported once; what its absence would seem to break is not.
  const complete = (name: keyof RawEvidence, rows: unknown[]) =>
    Array.isArray(raw[name]) && raw[name].length === rows.length;
  const known = new Set(idsOf(raw.sources));
  const resting = new Set(restsElsewhere);
  checkSources(files.sources, sources, problems);
  for (const [name, file] of Object.entries(files)) {
    if (name === 'sources') continue;
    checkReferences(file, raw[name as keyof RawEvidence], known, resting, problems);
  }
  checkOrphans(files.sources, sources, resting, problems);
  checkClaims(files.claims, claims, complete('claims', claims), problems);
  checkTreaties(files, treaties, clauses, problems);
  if (complete('treaties', treaties) && complete('clauses', clauses)) {
    checkElements(files.clauses, treaties, clauses, problems);
  }
  checkLedger(files.ledger, ledger, problems);
  checkTimeline(files.timeline, timeline, problems);
  checkArguments(files.arguments, points, complete('arguments', points), problems);
  if (complete('ledger', ledger)) checkNumbers(claims, timeline, points, ledger, problems);

  const place = ({ element }: schema.Clause) => schema.ELEMENTS.indexOf(element);
  return {
    sources: new Map(sources.map((row) => [row.id, row])),
    claims,
    treaties: treaties.map((treaty) => ({
      ...treaty,
      clauses: clauses.filter((row) => row.treaty === treaty.id).sort((a, b) => place(a) - place(b))
    })),
    ledger: new Map(ledger.map((row) => [row.id, row])),
    timeline,
    arguments: points,
    closingDay: schema.CLOSING_DAY
  };
}

function idsOf(raw: unknown): string[] {
  if (!Array.isArray(raw)) return [];
  const ids = raw.map((row: unknown) => (row as { id?: unknown } | null)?.id);
  return ids.filter((id) => typeof id === 'string');
}

function checkTimeline(file: string, timeline: schema.Event[], problems: Problem[]): void {
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
  points: schema.Argument[],
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

function checkNumbers(
  claims: schema.Claim[],
  timeline: schema.Event[],
  points: schema.Argument[],
  ledger: schema.LedgerRow[],
  problems: Problem[]
): void {
  const files = EVIDENCE_FILES;
  const texts = [
    ...claims.map((row) => [files.claims, row.id, 'says', row.says] as const),
    ...claims.flatMap((row) =>
      (row.later ?? []).map((l, n) => [files.claims, row.id, `later.${n}.says`, l.says] as const)
    ),
    ...timeline.map((row) => [files.timeline, row.id, 'what', row.what] as const),
    ...points.map((row) => [files.arguments, row.id, 'says', row.says] as const)
  ];
  for (const [file, row, field, text] of texts) {
    for (const number of unledgered(text, ledger)) {
      const message = `the number ${number.toLocaleString('en-GB')} is in no row of ${files.ledger}; add the row, or take the number out`;
      problems.push({ file, row, field, message });
    }
  }
}

/** Reads the evidence files below `root`. Throws what `JSON.parse` or the file system throws. */
export function readEvidence(root = process.cwd()): RawEvidence {
  return readFiles(EVIDENCE_FILES, root);
}

/**
 * The checked evidence. Throws a DataError that lists everything that is wrong.
 *
 * @param restsElsewhere ids of sources that other files, such as the story's, rest on
 */
export function loadEvidence(restsElsewhere: Iterable<string> = [], root?: string): Evidence {
  const problems: Problem[] = [];
  const evidence = checkEvidence(readEvidence(root), problems, restsElsewhere);
  if (problems.length) throw new DataError(problems);
  return evidence;
}
