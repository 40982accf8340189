import type { z } from 'zod';
import { teacherNote, type TeacherNote } from '$lib/schema/teacher-notes';
import type { Facts } from '$lib/schema/words';
import type { RecordFacts } from './check-record';
import { factsSchema } from './facts-schema';
import { FACT_FILES, wordFiles, type RawFacts, type RawWords } from './files';
import { isTree } from './join';
import { idsOf, joinRows } from './join-rows';
import { checkRows, unknownName, type Problem } from './problems';

/** Which rows the teacher's notes send a class to, checked and without a word. */
export interface NoteFacts {
  rows: Facts<TeacherNote>[];
  ids: string[];
}

/** Checks that each row that a note names exists. */
export function checkNoteFacts(
  raw: RawFacts,
  { ids }: Pick<RecordFacts, 'ids'>,
  problems: Problem[]
): NoteFacts {
  const file = FACT_FILES.notes;
  const shape = factsSchema(teacherNote) as z.ZodType<Facts<TeacherNote>>;
  const rows = checkRows(file, shape, raw.notes, problems);
  const kinds = { claims: 'claim', clauses: 'clause', ledger: 'ledger row' } as const;
  for (const row of rows) {
    for (const [field, kind] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
      row[field]?.forEach((id, n) => {
        if (ids[field].includes(id)) return;
        const message = unknownName(kind, id, ids[field]);
        problems.push({ file, row: row.id, field: `${field}.${n}`, message });
      });
    }
  }
  return { rows, ids: idsOf(raw.notes) };
}

/**
 * Joins the notes with their words, and checks that every step has one.
 *
 * @param steps slugs of the story in reading order, the cover first: each needs a note
 * @returns the notes by the slug of their step
 */
export function joinNotes(
  notes: NoteFacts,
  words: RawWords,
  lang: string,
  steps: readonly string[],
  problems: Problem[]
): Map<string, TeacherNote> {
  const texts = words.notes;
  const rows = joinRows(
    teacherNote,
    {
      files: { facts: FACT_FILES.notes, words: wordFiles(lang).notes },
      ...notes,
      // A note has one text, so it stands at once under the slug of its step.
      words: isTree(texts)
        ? Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { text }]))
        : texts
    },
    problems
  );
  const report = (row: string, field: string, message: string) =>
    problems.push({ file: FACT_FILES.notes, row, field, message });
  for (const { id } of notes.rows) {
    if (!steps.includes(id)) report(id, 'id', unknownName('step', id, steps));
  }
  for (const step of steps) {
    if (!notes.ids.includes(step)) report(step, '', 'this step has no note for the teacher');
  }
  return new Map(rows.map((row) => [row.id, row]));
}
