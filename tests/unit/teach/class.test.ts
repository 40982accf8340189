import { describe, expect, it } from 'vitest';
import { parseClassList } from '../../../src/lib/classroom/sort/class-list';
import { CODEBOOKS, FIRST } from './codebooks';
import { encode, grouped } from '../../../src/lib/classroom/sort/code';
import { allKinds, disagreement, tallyClass } from '../../../src/lib/classroom/sort/tally';

const core = (value: number) => Array.from({ length: 12 }, (_, n) => (n === 0 ? value : 1));
const [one, two] = [encode(core(2), FIRST), encode(core(3), FIRST)];
const long = encode(
  Array.from({ length: 24 }, (_, n) => n % 7),
  FIRST
);

describe('a pasted class list', () => {
  it('keeps the codes and reports everything else by its line', () => {
    const { entries, ignored } = parseClassList(
      [
        'Class 3B, Tuesday',
        grouped(one),
        '',
        `2) Group Blue: ${grouped(two).toLowerCase()}`,
        '—————',
        `${grouped(long)}, ${one.slice(0, 4)} ${one.slice(4)}`,
        'see you on Thursday!'
      ].join('\r\n'),
      CODEBOOKS
    );
    expect(entries.map(({ line, code }) => [line, code])).toEqual([
      [2, one],
      [4, two],
      [6, long],
      [6, one]
    ]);
    expect(ignored.map(({ line, why }) => [line, why.problem])).toEqual([
      [1, 'none'],
      [5, 'none'],
      [7, 'none']
    ]);
  });

  it('names the line and the character that is wrong, and does not count the code', () => {
    const other = one[4] === 'Z' ? 'Y' : 'Z';
    const wrong = one.slice(0, 4) + other + one.slice(5);
    const { entries, ignored } = parseClassList(`${two}\n\nTeam A ${grouped(wrong)}`, CODEBOOKS);
    expect(entries.map(({ code }) => code)).toEqual([two]);
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toMatchObject({
      line: 3,
      why: { problem: 'character', at: 5, found: other, instead: one[4], code: one }
    });
  });

  it('says that a code is too short, and leaves words alone', () => {
    const { ignored } = parseClassList('7KQ2-M9XP\nMargarets\nAnna Sue', CODEBOOKS);
    expect(ignored.map(({ why }) => why)).toEqual([
      { problem: 'length', length: 8 },
      { problem: 'none' },
      { problem: 'none' }
    ]);
  });

  it('shows codes that stand twice', () => {
    const { duplicates } = parseClassList(`${one}\n${two}\n${grouped(one)}`, CODEBOOKS);
    expect(duplicates).toEqual([{ code: one, lines: [1, 3] }]);
  });

  it('takes an empty text for no class', () => {
    expect(parseClassList(' \n\n', CODEBOOKS)).toEqual({
      entries: [],
      ignored: [],
      duplicates: []
    });
  });
});

describe('disagreement', () => {
  it('is the share of pairs who differ, counted pair by pair', () => {
    for (const counts of [
      [3, 2, 0, 1, 0, 4],
      [1, 1],
      [0, 7],
      [5, 5, 5, 5, 5, 5]
    ]) {
      const people = counts.flatMap((n, kind) => Array.from({ length: n }, () => kind));
      let [pairs, differ] = [0, 0];
      people.forEach((a, i) =>
        people.slice(i + 1).forEach((b) => {
          pairs += 1;
          if (a !== b) differ += 1;
        })
      );
      expect(disagreement(counts)).toBeCloseTo(differ / pairs, 12);
    }
  });

  it('needs two learners', () => {
    expect(disagreement([1, 0])).toBeNull();
    expect(disagreement([])).toBeNull();
  });
});

describe('tally', () => {
  it('counts both sets together, most divided first', () => {
    const all = Array.from({ length: 24 }, (_, n) => `t${String(n).padStart(2, '0')}`);
    const some = all.filter((_, n) => n % 2 === 0);
    const sets = [
      Array.from({ length: 24 }, () => 1),
      Array.from({ length: 12 }, (_, n) => (n === 3 ? 2 : n === 5 ? 0 : 1))
    ];
    const book = { ...FIRST, sets: { core: some, all } };
    const learners = sets.map((answers) => ({ book, answers }));
    const tallies = tallyClass(learners, allKinds([book]), [book]);
    expect(tallies[0]).toEqual({
      id: 't06',
      counts: [0, 1, 1, 0, 0, 0, 0],
      answered: 2,
      disagreement: 1
    });
    expect(tallies.find(({ id }) => id === 't10')).toMatchObject({
      answered: 1,
      disagreement: null
    });
    expect(tallies.find(({ id }) => id === 't01')).toMatchObject({ answered: 1 });
    expect(tallies).toHaveLength(24);
    expect(() => tallyClass([{ book, answers: [1, 2] }], [], [book])).toThrow(
      'no set of statements has 2 answers'
    );
  });
});
