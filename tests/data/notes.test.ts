import { describe, expect, it } from 'vitest';
import { edition } from '../../src/lib/content/content';
import { checkNotes, readNotes } from '../../src/lib/content/check-teacher-notes';
import { describeProblem, type Problem } from '../../src/lib/content/problems';
import { storyPage } from '../../src/lib/story/view';
import type { TeacherNote } from '../../src/lib/schema/teacher-notes';

const targets = {
  steps: ['cover', ...storyPage(edition()).chapters.flatMap(({ steps }) => steps.map((s) => s.id))],
  claims: new Set(edition().evidence.claims.map(({ id }) => id)),
  clauses: new Set(edition().evidence.treaties.flatMap((t) => t.clauses.map(({ id }) => id))),
  ledger: new Set(edition().evidence.ledger.keys())
};

/** The problems of the notes after one change to a copy of them. */
function afterBreaking(change: (rows: TeacherNote[]) => void): string[] {
  const rows = structuredClone(readNotes()) as TeacherNote[];
  change(rows);
  const problems: Problem[] = [];
  checkNotes(rows, targets, problems);
  return problems.map((problem) => describeProblem(problem).trim());
}

describe('the teacher’s notes', () => {
  it('stand as they are', () => {
    expect(afterBreaking(() => {})).toEqual([]);
    expect(targets.steps.length).toBeGreaterThan(10);
  });

  it('name the slip and what would be right', () => {
    expect(afterBreaking((rows) => (rows[0]!.claims = ['c99']))).toEqual([
      expect.stringMatching(
        /^data\/teach\/notes\.en\.json › cover › claims\.0: no claim "c99"; did/
      )
    ]);
    expect(afterBreaking((rows) => (rows[1]!.id = 'signin'))).toEqual([
      expect.stringContaining('no step "signin"; did you mean "signing"?'),
      expect.stringContaining('signing › text: this step has no note for the teacher')
    ]);
    expect(afterBreaking((rows) => (rows[2]!.text = 'word '.repeat(41)))[0]).toContain(
      'the note has 41 words; 40 is the most'
    );
  });

  it('give no figure of their own: numbers stand in the record', () => {
    const steps = new Set(targets.steps);
    for (const { id, text } of readNotes() as TeacherNote[]) {
      const figures = text.match(/\d+([.,]\d+)*/g) ?? [];
      const own = figures.filter((figure) => !steps.has(figure) && !/statement/i.test(text));
      expect(own, id).toEqual([]);
    }
  });
});
