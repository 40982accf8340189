import { z } from 'zod';
import { someFiller } from '$lib/i18n/fill';
import type { Correction } from '$lib/schema/corrections';
import { placeholders } from '$lib/schema/phrase';
import * as schema from '$lib/schema/record';
import { RECORD_TABLES, type RecordFacts, type RecordTable } from './check-record';
import { FACT_FILES, namesFile, wordFiles, type RawWords } from './files';
import { isTree } from './join';
import { joinRows } from './join-rows';
import { checkObject, unknownName, type Problem } from './problems';
import { spellNames } from './record/own-names';
import { checkRelays } from './record/sources';
import { checkSince } from './record/since';
import { checkForms } from './words';

/** The evidence in one language, checked: every id in it names something. */
export interface Evidence {
  sources: Map<string, schema.Source>;
  /** In the editorial's order. */
  claims: Map<string, schema.Claim>;
  /** Each with the rows of its help clause, in the order of `ELEMENTS`. */
  treaties: Map<string, schema.Treaty & { clauses: schema.Clause[] }>;
  /** The rows of all help clauses. */
  clauses: Map<string, schema.Clause>;
  ledger: Map<string, schema.LedgerRow>;
  withdrawn: schema.Withdrawn[];
  denials: Map<string, schema.Denial>;
  routes: schema.Route[];
  timeline: schema.Event[];
  arguments: schema.Argument[];
  corrections: Correction[];
  comparison: schema.Comparison;
  /** YYYY-MM-DD, the day the sources reach. */
  closingDay: string;
}

/**
 * Joins the record's facts with the words of one language. What is wrong is added to `problems`;
 * the result is complete only if nothing was.
 *
 * @param names how the language spells publishers, as parsed
 */
export function joinRecord(
  facts: RecordFacts,
  words: RawWords,
  lang: string,
  problems: Problem[],
  names?: unknown
): Evidence {
  const files = wordFiles(lang);
  const table = <Name extends RecordTable>(name: Name, own: unknown = words[name]) =>
    joinRows(
      RECORD_TABLES[name] as unknown as z.ZodType<z.infer<(typeof RECORD_TABLES)[Name]>>,
      {
        files: { facts: FACT_FILES[name], words: files[name] },
        rows: facts[name],
        ids: facts.ids[name],
        words: own
      },
      problems
    );
  const sources = table('sources');
  const treaties = table('treaties');
  const clauses = table('clauses');
  const ledger = table('ledger', withUnits(facts.ledger, words, lang, problems));
  checkRelays(FACT_FILES.sources, sources, problems);
  checkNotes(files.clauses, clauses, problems);
  checkPhrases(ledger, files.ledger, problems);
  for (const name of ['claims', 'treaties', 'clauses', 'ledger', 'routes'] as const) {
    checkSince(files[name], words[name], problems);
  }
  const place = ({ element }: schema.Clause) => schema.ELEMENTS.indexOf(element);
  return {
    sources: byId(spellNames(namesFile(lang), names, sources, problems)),
    claims: byId(table('claims')),
    treaties: byId(
      treaties.map((treaty) => ({
        ...treaty,
        clauses: clauses
          .filter((row) => row.treaty === treaty.id)
          .sort((a, b) => place(a) - place(b))
      }))
    ),
    clauses: byId(clauses),
    ledger: byId(ledger),
    withdrawn: table('withdrawn'),
    denials: byId(table('denials')),
    routes: table('routes'),
    timeline: table('timeline'),
    arguments: table('arguments'),
    corrections: table('corrections'),
    // What does not fit has been reported, and stops the build.
    comparison: facts.comparison!,
    closingDay: schema.CLOSING_DAY
  };
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));

/** The ledger's words, each row with the words of its unit in the form for its last number. */
function withUnits(
  ledger: readonly schema.LedgerFacts[],
  words: RawWords,
  lang: string,
  problems: Problem[]
): unknown {
  const file = wordFiles(lang).units;
  checkObject(file, z.record(schema.unitId, schema.text), words.units, problems);
  const units = isTree(words.units) ? words.units : {};
  const before = problems.length;
  checkForms(file, units, lang, problems);
  for (const [row, text] of Object.entries(units)) {
    const unknown = placeholders(String(text)).find((name) => name !== 'n');
    const message = `{${unknown}} is never filled in; {n, plural, …} asks for the number`;
    if (unknown) problems.push({ file, row, field: '', message });
  }
  const fill = problems.length > before ? (text: string) => text : someFiller(lang);
  const used = new Set(ledger.map(({ unit }) => unit));
  for (const unit of Object.keys(units)) {
    if (used.has(unit)) continue;
    problems.push({ file, row: unit, field: '', message: 'no number of the ledger has this unit' });
  }
  if (!isTree(words.ledger)) return words.ledger;
  const rows = { ...words.ledger };
  for (const { id, unit, low, central, high } of ledger) {
    if (units[unit] === undefined) {
      const message = `${unknownName('unit', unit, Object.keys(units))}; name it in ${file}`;
      problems.push({ file: FACT_FILES.ledger, row: id, field: 'unit', message });
    }
    const row = rows[id];
    const n = high ?? central ?? low ?? 0;
    if (isTree(row)) rows[id] = { ...row, unit: fill(String(units[unit] ?? unit), { n }) };
  }
  return rows;
}

function checkNotes(file: string, clauses: readonly schema.Clause[], problems: Problem[]): void {
  for (const { id, seen, note } of clauses) {
    if (seen || note) continue;
    const message = 'the text was not seen, so a note says what the row rests on';
    problems.push({ file, row: id, field: 'note', message });
  }
}

/** A row in words has its words, and no number. */
function checkPhrases(
  ledger: readonly schema.LedgerRow[],
  file: string,
  problems: Problem[]
): void {
  for (const { id, counted, phrase } of ledger) {
    if (counted !== 'in words only' || phrase) continue;
    const message = 'the amount is words: write them';
    problems.push({ file, row: id, field: 'phrase', message });
  }
}
