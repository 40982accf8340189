import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../src/lib/content/facts';
import { edition, readContent } from '../../src/lib/content/content';
import { joinNotes } from '../../src/lib/content/check-teacher-notes';
import { describeProblem, type Problem } from '../../src/lib/content/problems';
import { storyPage } from '../../src/lib/story/view';
import type { TeacherNote } from '../../src/lib/schema/teacher-notes';
import type { Facts } from '../../src/lib/schema/words';

const steps = [
  'cover',
  ...storyPage(edition()).chapters.flatMap(({ steps }) => steps.map(({ id }) => id))
];
const read = readContent();

/** The problems of the notes after one change to a copy of their rows and of their words. */
function afterBreaking(
  change: (rows: Facts<TeacherNote>[], words: Record<string, string>) => void
): string[] {
  const { facts, words } = structuredClone(read);
  change(facts.notes as Facts<TeacherNote>[], words.notes as Record<string, string>);
  const { notes, problems } = checkFacts(facts);
  const found: Problem[] = [...problems];
  joinNotes(notes, words, 'en', steps, found);
  return found.map((problem) => describeProblem(problem).trim());
}

describe('the teacher’s notes', () => {
  it('stand as they are', () => {
    expect(afterBreaking(() => {})).toEqual([]);
    expect(steps.length).toBeGreaterThan(10);
  });

  it('name the slip and what would be right', () => {
    expect(afterBreaking((rows) => (rows[0]!.claims = ['c99']))).toEqual([
      expect.stringMatching(
        /^data\/classroom\/notes\.json › cover › claims\.0: no claim "c99"; did/
      )
    ]);
    expect(afterBreaking((rows) => (rows[1]!.id = 'signin'))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('no step "signin"; did you mean "signing"?'),
        expect.stringContaining('signing: this step has no note for the teacher'),
        expect.stringContaining(
          'teacher-notes.json › signin: this row of data/classroom/notes.json'
        )
      ])
    );
    expect(afterBreaking((_, words) => (words['review'] = 'word '.repeat(41)))[0]).toContain(
      'the note has 41 words; 40 is the most'
    );
  });

  it('give no figure of their own: numbers stand in the record', () => {
    const slugs = new Set(steps);
    for (const { id, text } of edition().notes.values()) {
      const figures = text.match(/\d+([.,]\d+)*/g) ?? [];
      const own = figures.filter((figure) => !slugs.has(figure) && !/statement/i.test(text));
      expect(own, id).toEqual([]);
    }
  });
});
