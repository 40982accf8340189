import { describe, expect, it } from 'vitest';
import { activeIndex } from '../../src/lib/story/scroll/measure';

describe('active step', () => {
  it('is the last whose top is on or above the line', () => {
    expect(activeIndex([-900, -100, 500, 1200], 500)).toBe(2);
    expect(activeIndex([-900, -100, 501, 1200], 500)).toBe(1);
  });

  it('is the first before any top has passed', () => {
    expect(activeIndex([700, 1400], 500)).toBe(0);
  });

  it('is none without steps', () => {
    expect(activeIndex([], 500)).toBe(-1);
  });
});
