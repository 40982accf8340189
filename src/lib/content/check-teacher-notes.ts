import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRows, unknownName, type Problem } from './problems';
import { teacherNote, type TeacherNote } from '$lib/schema/teacher-notes';

/** Path of the teacher's notes below the project root. */
export const NOTES_FILE = 'data/teach/notes.en.json';

/** Ids that a note may name. */
export interface NoteTargets {
  /** Slugs of the steps in reading order, the cover first: each needs one note. */
  steps: readonly string[];
  claims: ReadonlySet<string>;
  clauses: ReadonlySet<string>;
  ledger: ReadonlySet<string>;
}

/** The teacher's notes as parsed, before any check. */
export function readNotes(root = process.cwd()): unknown {
  return JSON.parse(readFileSync(join(root, NOTES_FILE), 'utf8'));
}

/**
 * Checks that every step has one note and that each row a note names exists.
 *
 * @param problems what is wrong is added here
 * @returns the notes by the slug of their step
 */
export function checkNotes(
  raw: unknown,
  targets: NoteTargets,
  problems: Problem[]
): Map<string, TeacherNote> {
  const rows = checkRows(NOTES_FILE, teacherNote, raw, problems);
  const report = (row: string, field: string, message: string) =>
    problems.push({ file: NOTES_FILE, row, field, message });
  const kinds = { claims: 'claim', clauses: 'clause', ledger: 'ledger row' } as const;
  for (const row of rows) {
    if (!targets.steps.includes(row.id)) {
      report(row.id, 'id', unknownName('step', row.id, targets.steps));
    }
    for (const [field, kind] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
      row[field]?.forEach((id, n) => {
        if (!targets[field].has(id)) {
          report(row.id, `${field}.${n}`, unknownName(kind, id, targets[field]));
        }
      });
    }
  }
  const byStep = new Map(rows.map((row) => [row.id, row]));
  for (const step of targets.steps) {
    if (!byStep.has(step)) report(step, 'text', 'this step has no note for the teacher');
  }
  return byStep;
}
