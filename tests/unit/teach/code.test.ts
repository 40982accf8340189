import { describe, expect, it } from 'vitest';
import { CODEBOOKS, FIRST } from './codebooks';
import {
  codeLength,
  decode,
  encode,
  grouped,
  normalise
} from '../../../src/lib/classroom/sort/code';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRTVWXYZ';

/** Repeatable random numbers, 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const draw = (next: () => number, count: number) =>
  Array.from({ length: count }, () => Math.floor(next() * 7));
const answersOf = (text: string) => {
  const read = decode(text, CODEBOOKS);
  return 'answers' in read ? read.answers : undefined;
};

describe('class code', () => {
  it('brings 10,000 random sets of each size back, in at most 16 characters', () => {
    const next = random(1);
    for (const [count, length] of [
      [24, 16],
      [12, 9]
    ] as const) {
      expect(codeLength(count, FIRST)).toBe(length);
      for (let n = 0; n < 10_000; n++) {
        const answers = draw(next, count);
        const code = encode(answers, FIRST);
        if (code.length !== length) expect(code).toHaveLength(length);
        const read = answersOf(code);
        if (read?.join() !== answers.join()) expect(read).toEqual(answers);
      }
    }
  });

  it('brings the extreme sets back', () => {
    for (const value of [0, 6]) {
      for (const count of [12, 24]) {
        const answers = Array.from({ length: count }, () => value);
        expect(answersOf(encode(answers, FIRST))).toEqual(answers);
      }
    }
  });

  it('finds every single wrong character, and names it with the right one', () => {
    const next = random(2);
    for (let n = 0; n < 100; n++) {
      const code = encode(draw(next, n % 2 ? 24 : 12), FIRST);
      for (let at = 0; at < code.length; at++) {
        for (const other of ALPHABET) {
          if (other === code[at]) continue;
          const read = decode(code.slice(0, at) + other + code.slice(at + 1), CODEBOOKS);
          const told =
            'problem' in read && read.problem === 'character'
              ? `${read.at} ${read.found} ${read.instead} ${read.code}`
              : read;
          const due = `${at + 1} ${other} ${code[at]} ${code}`;
          if (told !== due) expect(told).toBe(due);
        }
      }
    }
  });

  it('never takes two wrong characters, or two neighbours the wrong way round, for a code', () => {
    const next = random(3);
    for (let n = 0; n < 20_000; n++) {
      const code = encode(draw(next, n % 2 ? 24 : 12), FIRST);
      const at = Math.floor(next() * (code.length - 1));
      const letters = [...code];
      if (n % 4 < 2) [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
      else {
        letters[at] = ALPHABET[Math.floor(next() * 31)]!;
        letters[at + 1] = ALPHABET[Math.floor(next() * 31)]!;
      }
      const wrong = letters.join('');
      if (wrong !== code && answersOf(wrong)) expect(wrong).toBe('no code');
    }
  });

  it('reads what people write: case, look-alikes, spaces, hyphens', () => {
    const next = random(4);
    for (let n = 0; n < 500; n++) {
      const code = encode(draw(next, 24), FIRST);
      const written = grouped(code)
        .toLowerCase()
        .replaceAll('0', 'o')
        .replaceAll('1', n % 2 ? 'l' : 'I')
        .replaceAll('5', 's')
        .replaceAll('v', 'u')
        .replaceAll('-', n % 3 ? ' ' : '–');
      expect(normalise(written)).toBe(code);
    }
  });

  it('says what is wrong with other texts', () => {
    expect(decode('ABC', CODEBOOKS)).toEqual({ problem: 'length', length: 3 });
    expect(decode('0000-0000-0', CODEBOOKS)).toHaveProperty('problem');
    expect(decode('ABCD-EF?H-J', CODEBOOKS)).toEqual({ problem: 'symbol', at: 7, found: '?' });
    expect(() => encode([1, 2, 3], FIRST)).toThrow('12 or 24 answers, not 3');
    expect(() =>
      encode(
        Array.from({ length: 12 }, () => 7),
        FIRST
      )
    ).toThrow('0 to 6, not 7');
  });

  it('is grouped in fours', () => {
    expect(grouped('ABCDEFGH1')).toBe('ABCD-EFGH-1');
    expect(grouped('ABCDEFGHJKMNPQRT')).toBe('ABCD-EFGH-JKMN-PQRT');
  });
});
