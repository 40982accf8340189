import { describe, expect, it } from 'vitest';
import { drawnRange } from '../../../src/lib/classroom/numbers/amount';
import { follow } from '../../../src/lib/classroom/clauses/clause-path';

const old = { asks: ['attack', 'war'], talks: true };
const now = { asks: ['attack', 'war', 'article-51', 'laws'], talks: true };

describe('a help clause', () => {
  it('is due when all its questions are answered with yes', () => {
    const yes = { attack: 'yes', war: 'yes', 'article-51': 'yes', laws: 'yes' } as const;
    expect(follow(old, yes)).toEqual({ outcome: 'due' });
    expect(follow(now, yes)).toEqual({ outcome: 'due' });
  });

  it('stops at the first no, and at what is not clear', () => {
    const part = { attack: 'yes', war: 'yes', 'article-51': 'unclear', laws: 'no' } as const;
    expect(follow(now, part)).toEqual({ outcome: 'open', at: 'article-51' });
    expect(follow(now, { ...part, war: 'no' })).toEqual({ outcome: 'talks', at: 'war' });
    expect(follow({ asks: ['danger'], talks: false }, { danger: 'no' })).toEqual({
      outcome: 'nothing',
      at: 'danger'
    });
  });

  it('leads the new text where the old one leads once both conditions are taken out', () => {
    const values = ['yes', 'no', 'unclear', undefined] as const;
    const removed = new Set(['article-51', 'laws']);
    for (const attack of values)
      for (const war of values)
        for (const laws of values) {
          const answers = { attack, war, laws, 'article-51': laws };
          expect(follow(now, answers, removed)).toEqual(follow(old, answers));
        }
  });

  it('waits for an answer', () => {
    expect(follow(now, { attack: 'yes' })).toEqual({ outcome: 'waiting', at: 'war' });
  });
});

describe('a reported number', () => {
  it('is drawn no wider than was said', () => {
    expect(drawnRange({ low: 300000, central: null, high: null })).toEqual({
      low: 300000,
      high: 300000
    });
    expect(drawnRange({ low: null, central: null, high: 4800000 })).toEqual({
      low: 0,
      high: 4800000
    });
    expect(drawnRange({ low: null, central: 100000, high: null })).toEqual({
      low: 100000,
      high: 100000
    });
    expect(drawnRange({ low: null, central: null, high: null })).toBeNull();
  });
});
