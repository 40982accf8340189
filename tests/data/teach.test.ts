import { describe, expect, it } from 'vitest';
import { describeProblem, type Problem } from '../../src/lib/server/problems';
import { checkContent, readStory } from '../../src/lib/server/content';
import type { Guide, Lesson, NumberTrail, Statement } from '../../src/lib/server/schema/teach';
import { checkTeach, readTeach, type RawTeach } from '../../src/lib/server/teach/read';

interface Copy extends RawTeach {
  statements: Statement[];
  lessons: Lesson[];
  guide: Guide;
  numbers: NumberTrail;
}
const { evidence } = checkContent(readStory());

function afterBreaking(change: (copy: Copy) => void): string[] {
  const copy = structuredClone(readTeach()) as Copy;
  change(copy);
  const problems: Problem[] = [];
  checkTeach(copy, evidence, problems);
  return problems.map((problem) => describeProblem(problem).trim());
}

describe('the classroom data', () => {
  it('is sound', () => {
    expect(afterBreaking(() => undefined)).toEqual([]);
  });

  const broken: [string, (copy: Copy) => void, string][] = [
    [
      'a lead of another statement',
      (c) => (c.statements[5]!.lead = 'c10'),
      's05 › lead: no claim of s05 "c10"'
    ],
    [
      'no reason for a mixed statement',
      (c) => delete c.statements[10]!.why,
      's10 › why: its claims'
    ],
    [
      'a needless reason',
      (c) => (c.statements[1]!.why = 'So.'),
      's01 › why: its claims are of one kind'
    ],
    [
      'a thirteenth core statement',
      (c) => (c.statements[0]!.core = true),
      '13 statements are core'
    ],
    ['a missing statement', (c) => c.statements.pop(), 'all statements stand here in order'],
    [
      'a gap between phases',
      (c) => (c.lessons[0]!.phases[2]!.from = 12),
      '"Sort" starts at 12; 10 is next'
    ],
    ['a lesson that overruns', (c) => (c.lessons[1]!.minutes = 80), 'the phases end at 90'],
    ['an unknown objective', (c) => (c.lessons[0]!.objectives = ['o9']), 'no objective "o9"'],
    [
      'an invented quote',
      (c) => (c.guide.loaded[0]!.word = 'sneered'),
      '"sneered" is not in the quote of c12'
    ],
    [
      'an unknown number',
      (c) => (c.numbers.branches[0]!.rows[0]!.row = 'kor-usa-sale-2222'),
      'did you mean "kor-usa-sale-2022"?'
    ],
    [
      'an unknown end',
      (c) => (c.numbers.branches[0]!.rows[0]!.end = 'witneses'),
      'did you mean "witnesses"?'
    ]
  ];
  it.each(broken)('names %s', (_, change, message) => {
    expect(afterBreaking(change).join('\n')).toContain(message);
  });
});
