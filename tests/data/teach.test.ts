import { CODEBOOKS } from '../unit/teach/codebooks';
import { describe, expect, it } from 'vitest';
import { describeProblem, type Problem } from '../../src/lib/content/problems';
import { edition, readContent } from '../../src/lib/content/content';
import { checkFacts } from '../../src/lib/content/facts';
import type { RawFacts } from '../../src/lib/content/files';
import { datesIn } from '../../src/lib/content/lint/english';
import { isLater } from '../../src/lib/content/since';
import type {
  Codebook,
  Guide,
  Lesson,
  NumberTrail,
  Statement
} from '../../src/lib/schema/classroom';
import type { Facts } from '../../src/lib/schema/words';
import { missingPoints, statementViews } from '../../src/lib/classroom/view';
import { joinTeach } from '../../src/lib/content/classroom/read';

interface Copy extends RawFacts {
  statements: Statement[];
  codebooks: Codebook[];
  lessons: Facts<Lesson>[];
  guide: Facts<Guide>;
  numberTrail: Facts<NumberTrail>;
}
const all = edition();
const read = readContent();

function afterBreaking(change: (copy: Copy) => void): string[] {
  const { facts, words } = structuredClone(read);
  const changed = facts as Copy;
  change(changed);
  const { teach, problems } = checkFacts(changed);
  const found: Problem[] = [...problems];
  if (teach) joinTeach(teach, words, 'en', all.evidence, found);
  return found.map((problem) => describeProblem(problem).trim());
}

describe('the classroom data', () => {
  it('is sound', () => {
    expect(afterBreaking(() => undefined)).toEqual([]);
  });

  const broken: [string, (copy: Copy) => void, string][] = [
    [
      'the claim of another statement',
      (c) => (c.statements[5]!.claim = 'c10'),
      's04 › claim: c10 is printed as S06'
    ],
    ['no claim', (c) => (c.statements[5]!.claim = 'c99'), 's04 › claim: no claim "c99"'],
    [
      'a number of its own',
      (c) => (c.statements[6]!.id = 's05'),
      'all statements stand here in order: s00, s01, s02a, s02b'
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
      '"sort" starts at 12; 10 is next'
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
      (c) => (c.numberTrail.branches[0]!.rows[0]!.row = 'kor-usa-sale-2222'),
      'did you mean "kor-usa-sale-2022"?'
    ],
    [
      'an unknown end',
      (c) => (c.numberTrail.branches[0]!.rows[0]!.end = 'witneses'),
      'did you mean "witnesses"?'
    ]
  ];
  const NEWEST = CODEBOOKS.length;
  const otherMeaning: [string, (copy: Copy) => void, string][] = [
    ['kinds in another order', (c) => c.codebooks.at(-1)!.kinds.reverse(), 'kinds'],
    ['a kind more', (c) => c.codebooks.at(-1)!.kinds.pop(), 'kinds'],
    ['statements in another order', (c) => c.codebooks.at(-1)!.sets.all.reverse(), 'sets.all'],
    ['a statement more', (c) => c.codebooks.at(-1)!.sets.all.pop(), 'sets.all'],
    [
      'another core statement',
      (c) => {
        c.statements[1]!.core = false;
        c.statements[3]!.core = true;
      },
      'sets.core'
    ]
  ];
  it.each(otherMeaning)(
    'asks for a new version of the class codes after %s',
    (_, change, field) => {
      const said = afterBreaking(change).join('\n');
      expect(said).toContain(`version ${NEWEST} › ${field}: the data now say`);
      expect(said).toContain(`add version ${NEWEST + 1}`);
    }
  );

  it('takes the change with its new version, and old versions as they were', () => {
    const change = (version: number) => (c: Copy) => {
      const published = c.codebooks.at(-1)!;
      c.codebooks.push({ ...structuredClone(published), version });
      published.kinds.reverse();
    };
    expect(afterBreaking(change(NEWEST + 1))).toEqual([]);
    expect(afterBreaking(change(NEWEST + 2)).join()).toContain(
      `${NEWEST + 1} is next, not ${NEWEST + 2}`
    );
  });

  it.each(broken)('names %s', (_, change, message) => {
    expect(afterBreaking(change).join('\n')).toContain(message);
  });
});

describe('the key', () => {
  const statements = statementViews(all);

  it('gives every statement a kind, a reason, a short phrase, sources and a day', () => {
    expect(statements).toHaveLength(all.evidence.claims.size);
    for (const { fragment, reason, claim } of statements) {
      expect(fragment.split(/\s+/).length).toBeLessThanOrEqual(8);
      expect(reason).not.toBe('');
      expect(claim.sources.length).toBeGreaterThan(0);
      expect(claim.asOf).toBe('21 June 2024');
    }
  });

  it('accepts each kind once, with a reason, and never the key’s own', () => {
    for (const { kind, accepted } of statements) {
      const kinds = accepted.map((one) => one.kind);
      expect(new Set([kind, ...kinds]).size).toBe(kinds.length + 1);
      expect(accepted.every(({ reason }) => reason.length > 0)).toBe(true);
    }
  });

  it('names no later day outside "Since the editorial"', () => {
    const texts = [
      ...statements.flatMap(({ text, reason, claim }) => [text, reason, claim.says, claim.asks]),
      ...missingPoints(all).flatMap(({ points }) => points.flatMap(({ says, who }) => [says, who]))
    ];
    expect(texts.flatMap(datesIn).length).toBeGreaterThan(10);
    expect(texts.filter((text) => datesIn(text).some((day) => isLater(day)))).toEqual([]);
  });

  it('has both sides of what is missing, at least four each and even to one', () => {
    const [against, inFavour] = missingPoints(all).map(({ points }) => points.length);
    expect(Math.min(against!, inFavour!)).toBeGreaterThanOrEqual(4);
    expect(Math.abs(against! - inFavour!)).toBeLessThanOrEqual(1);
  });
});
