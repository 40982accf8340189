import type { RecordFacts } from '../check-record';
import { unknownName, type Problem } from '../problems';
import { KINDS } from '$lib/schema/record';
import { claimLabels } from '../claim-label';
import type * as schema from '$lib/schema/classroom';
import type { Facts } from '$lib/schema/words';

type Codebook = schema.Codebook;
type Guide = Facts<schema.Guide>;
type Lesson = Facts<schema.Lesson>;
type Statement = schema.Statement;

/**
 * The versions are counted from 1, and the last says what the data say today. A published version
 * is for good, so the way out of a difference is always a new one.
 */
export function checkCodebooks(
  file: string,
  codebooks: readonly Codebook[],
  statements: readonly Statement[],
  problems: Problem[]
): void {
  codebooks.forEach(({ version }, n) => {
    if (version === n + 1) return;
    const message = `versions are counted without a gap; ${n + 1} is next, not ${version}`;
    problems.push({ file, row: `version ${version}`, field: 'version', message });
  });
  const { version, kinds, sets } = codebooks.at(-1)!;
  const ids = (rows: readonly Statement[]) => rows.map(({ id }) => id);
  const core = statements.filter((row) => row.core);
  const today: [field: string, inBook: readonly string[], inData: readonly string[]][] = [
    ['kinds', kinds, KINDS],
    ['sets.core', sets.core, ids(core)],
    ['sets.all', sets.all, ids(statements)]
  ];
  for (const [field, inBook, inData] of today) {
    if (inBook.join() === inData.join()) continue;
    const message =
      `the data now say ${inData.join(', ')}: add version ${version + 1} with that order, and ` +
      `leave version ${version} as it is, or codes that classes have written down change their meaning`;
    problems.push({ file, row: `version ${version}`, field, message });
  }
}

/** Each claim is a statement to sort, under the number by which it is printed, in their order. */
export function checkStatements(
  file: string,
  statements: readonly Statement[],
  { claims, ids }: Pick<RecordFacts, 'claims' | 'ids'>,
  codebook: Codebook,
  problems: Problem[]
): void {
  const add = (row: string, field: string, message: string) =>
    problems.push({ file, row, field, message });
  // A claim that was itself refused is there, as far as anyone can tell.
  if (ids.claims.length !== claims.length) return;
  const labels = claimLabels(claims);
  const due = [...labels.values()].map((label) => label.toLowerCase()).sort();
  if (statements.map(({ id }) => id).join() !== due.join()) {
    add('file', 'id', `all statements stand here in order: ${due.join(', ')}`);
  }
  const core = statements.filter((row) => row.core).length;
  const held = codebook.sets.core.length;
  if (core !== held) {
    add('file', 'core', `${core} statements are core; a class code holds ${held} of them`);
  }
  for (const { id, claim } of statements) {
    const label = labels.get(claim);
    if (!label) add(id, 'claim', unknownName('claim', claim, labels.keys()));
    else if (label.toLowerCase() !== id) add(id, 'claim', `${claim} is printed as ${label}`);
    else if (!claims.find((one) => one.id === claim)!.quote)
      add(id, 'claim', `${claim} has no quote, so it cannot be sorted`);
  }
}

/** Whether a claim stands in the data, and is broken. */
const isRefused = (id: string, { claims, ids }: Pick<RecordFacts, 'claims' | 'ids'>) =>
  ids.claims.includes(id) && !claims.some((claim) => claim.id === id);

/** A loaded word is in the quote of its claim. */
export function checkGuide(
  file: string,
  guide: Guide,
  { claims, ids }: Pick<RecordFacts, 'claims' | 'ids'>,
  problems: Problem[]
): void {
  for (const { word, claim } of guide.loaded) {
    if (isRefused(claim, { claims, ids })) continue;
    const row = claims.find(({ id }) => id === claim);
    if (!row?.quote?.includes(word)) {
      const message = row
        ? `"${word}" is not in the quote of ${claim}: "${row.quote}"`
        : unknownName(
            'claim',
            claim,
            claims.map(({ id }) => id)
          );
      problems.push({ file, row: 'loaded', field: word, message });
    }
  }
}

/** Phases follow each other without a gap and fill the lesson. */
export function checkLessons(
  file: string,
  lessons: readonly Lesson[],
  guide: Guide,
  problems: Problem[]
): void {
  const known = guide.objectives.map(({ id }) => id);
  for (const { id, minutes, phases, objectives } of lessons) {
    const add = (field: string, message: string) =>
      problems.push({ file, row: id, field, message });
    phases.forEach(({ id: phase, from, to }, n) => {
      const due = phases[n - 1]?.to ?? 0;
      if (from !== due) add(`phases.${n}.from`, `"${phase}" starts at ${from}; ${due} is next`);
      if (to <= from) add(`phases.${n}.to`, `"${phase}" ends at ${to}, not after ${from}`);
    });
    const end = phases.at(-1)?.to;
    if (end !== minutes) add('minutes', `the phases end at ${end}, the lesson at ${minutes}`);
    for (const name of objectives) {
      if (!known.includes(name)) add('objectives', unknownName('objective', name, known));
    }
  }
}

/** Treaties, clauses, elements and questions exist. */
export function checkClauseLab(
  file: string,
  lab: Facts<schema.ClauseLab>,
  record: RecordFacts,
  problems: Problem[]
): void {
  const clauses = record.ids.clauses;
  const names = record.ids.treaties;
  const questions = lab.questions.map(({ id }) => id);
  const known = (row: string, kind: string, name: string, list: Iterable<string>) => {
    if (![...list].includes(name)) {
      problems.push({ file, row, field: '', message: unknownName(kind, name, list) });
    }
  };
  for (const name of lab.compared) known('compared', 'treaty', name, names);
  for (const { treaty, asks, help, talks } of lab.paths) {
    known('paths', 'treaty', treaty, names);
    for (const name of asks) known(`paths ${treaty}`, 'question', name, questions);
    for (const name of [help, talks]) {
      if (name) known(`paths ${treaty}`, 'clause', name, clauses);
    }
  }
  for (const { id, clause } of lab.switches) {
    known('switches', 'question', id, questions);
    known('switches', 'clause', clause, clauses);
  }
  for (const { clause } of lab.translations) known('translations', 'clause', clause, clauses);
}

/** Rows of the trail are rows of the ledger, and each has an end that is explained. */
export function checkTrail(
  file: string,
  trail: Facts<schema.NumberTrail>,
  record: RecordFacts,
  problems: Problem[]
): void {
  const { claims: ids, ledger } = record.ids;
  if (!ids.includes(trail.claim)) {
    problems.push({
      file,
      row: 'claim',
      field: '',
      message: unknownName('claim', trail.claim, ids)
    });
  }
  const ends = Object.keys(trail.ends);
  for (const { id, rows } of trail.branches) {
    for (const { row, end } of rows) {
      const add = (message: string) => problems.push({ file, row: id, field: row, message });
      if (!ledger.includes(row)) add(unknownName('ledger row', row, ledger));
      if (!ends.includes(end)) add(unknownName('end', end, ends));
    }
  }
}
