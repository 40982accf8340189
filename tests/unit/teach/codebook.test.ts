import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseClassList } from '../../../src/lib/classroom/sort/class-list';
import { decode, encode, grouped, statementsOf } from '../../../src/lib/classroom/sort/code';
import { allKinds, askedAnew, tallyClass } from '../../../src/lib/classroom/sort/tally';
import type { Codebook } from '../../../src/lib/schema/classroom';
import { CODEBOOKS, FIRST } from './codebooks';

/** Codes as classes have written them down. Add some for each new version; never change one. */
const PUBLISHED = JSON.parse(
  readFileSync(new URL('published-codes.json', import.meta.url), 'utf8')
) as { version: number; code: string; answers: Record<string, string | null> }[];

/** What a code says: the kind that was chosen for each statement, or null for none. */
function meaning(code: string, books: readonly Codebook[]): Record<string, string | null> {
  const read = decode(code, books);
  if (!('answers' in read)) throw new Error(`${code}: ${JSON.stringify(read)}`);
  const ids = statementsOf(read.book, read.answers.length)!;
  return Object.fromEntries(
    ids.map((id, n) => [id, read.answers[n] ? read.book.kinds[read.answers[n] - 1]! : null])
  );
}

it('codes that have been written down keep their meaning, in every version', () => {
  for (const { code, answers } of PUBLISHED) expect(meaning(code, CODEBOOKS)).toEqual(answers);
  for (const { version, sets } of CODEBOOKS) {
    const sizes = PUBLISHED.filter((one) => one.version === version).map(
      ({ answers }) => Object.keys(answers).length
    );
    const due = Object.values(sets).map((ids) => ids.length);
    expect(sizes, `published-codes.json needs codes of version ${version}`).toEqual(due);
  }
});

it('a whole sentence and its parts are items of their own', () => {
  expect([...askedAnew(FIRST, CODEBOOKS)].sort()).toEqual(['s02', 's05', 's07', 's10']);
  const said = (book: Codebook) => ({ book, answers: book.sets.core.map(() => 5) });
  const tallies = tallyClass(CODEBOOKS.map(said), allKinds(CODEBOOKS), CODEBOOKS);
  const answered = Object.fromEntries(tallies.map(({ id, answered }) => [id, answered]));
  expect(answered).toMatchObject({ s01: 3, s05c: 1, s07a: 1 });
  expect(answered).not.toHaveProperty('s05');
});

describe('a version with other statements, and the kinds in another order', () => {
  const { all, core } = FIRST.sets;
  const second: Codebook = {
    version: 2,
    kinds: ['rhetorical question', ...FIRST.kinds.toReversed()],
    // Its codes would be as long as those of version 1, if they could.
    sets: { core: [...core.slice(7), ...core.slice(0, 3)], all: [...all.slice(2).reverse()] }
  };
  const both = [FIRST, second];
  const answers = second.sets.core.map((_, n) => (n % 7) + 1);
  const long = second.sets.all.map((_, n) => (n * 5) % 8);

  it('is read beside version 1, each with its own order', () => {
    const first = PUBLISHED.filter(({ version }) => version === 1);
    for (const { code, answers } of first) expect(meaning(code, both)).toEqual(answers);
    for (const set of [answers, long]) {
      const code = encode(set, second);
      expect(code[0]).toBe('2');
      expect([9, 16]).not.toContain(code.length);
      const ids = statementsOf(second, set.length)!;
      expect(meaning(code, both)).toEqual(
        Object.fromEntries(ids.map((id, n) => [id, set[n] ? second.kinds[set[n] - 1] : null]))
      );
    }
  });

  it('has every single wrong character found and placed, the version among them', () => {
    const code = encode(long, second);
    for (let at = 0; at < code.length; at++) {
      for (const other of '0123456789ABCDEFGHJKMNPQRTVWXYZ') {
        if (other === code[at]) continue;
        const read = decode(code.slice(0, at) + other + code.slice(at + 1), both);
        expect(read).toMatchObject({ problem: 'character', at: at + 1, code });
      }
    }
  });

  it('is counted together with version 1, statement by statement and kind by kind', () => {
    const one = encode(
      core.map((id) => (id === 's01' ? FIRST.kinds.indexOf('prediction') + 1 : 0)),
      FIRST
    );
    const two = encode(
      second.sets.core.map((id) => (id === 's01' ? second.kinds.indexOf('prediction') + 1 : 0)),
      second
    );
    const { entries, ignored } = parseClassList(`Ann ${grouped(one)}\nBo ${grouped(two)}`, both);
    expect(ignored).toEqual([]);
    const kinds = allKinds(both);
    expect(kinds).toEqual(second.kinds);
    const s01 = tallyClass(entries, kinds, both).find(({ id }) => id === 's01')!;
    expect(s01.counts[kinds.indexOf('prediction') + 1]).toBe(2);
    expect(s01).toMatchObject({ answered: 2, disagreement: 0 });
  });

  it('is not counted together where it asks something else under the same name', () => {
    const anew = { ...second, anew: ['s01'] };
    const books = [FIRST, anew];
    const said = (book: Codebook) => ({ book, answers: book.sets.core.map(() => 1) });
    const tallies = tallyClass([said(FIRST), said(anew)], allKinds(books), books);
    const of = (id: string) => tallies.find((one) => one.id === id)?.answered;
    expect(of('s01')).toBe(1);
    expect(of('s02')).toBe(2);
    expect([...askedAnew(FIRST, books)]).toEqual(['s01']);
    expect([...askedAnew(anew, books)]).toEqual([]);
  });

  it('is named by a page that knows version 1 alone, and not counted', () => {
    for (const set of [answers, long]) {
      const code = grouped(encode(set, second));
      const { entries, ignored } = parseClassList(`Group 4: ${code}`, [FIRST]);
      expect(entries).toEqual([]);
      expect(ignored.map(({ why }) => why)).toEqual([{ problem: 'version', version: 2 }]);
    }
  });
});
