import { describe, expect, it } from 'vitest';
import { activeIndex } from '../../src/lib/story/scroll/measure';
import { carry, type PageShape } from '../../src/lib/story/scroll/place';

/** A page of three steps for a window, each with a card of some height. */
function page(height: number, card: number, step: number, margin: number): PageShape {
  return {
    height,
    line: height * 0.8,
    steps: [0, 1, 2].map((n) => ({
      top: n * step,
      margin: n ? margin : 0,
      cardTop: n * step,
      cardBottom: n * step + card
    })),
    end: 3 * step
  };
}
const TALL = page(664, 220, 692, 380);
const FLAT = page(320, 130, 258, 128);
const stepAt = ({ steps, line }: PageShape, y: number) =>
  activeIndex(
    steps.map(({ top }) => top - y),
    line
  );

describe('a reading place in another shape of the page', () => {
  it('is in the same step, wherever it was', () => {
    for (const [from, to] of [
      [TALL, FLAT],
      [FLAT, TALL]
    ] as const) {
      for (let y = 0; y < from.end - 1; y += 3) {
        expect(stepAt(to, carry(from, y, to)), `${y} px`).toBe(stepAt(from, y));
      }
    }
  });

  it('is a reading position where it was one', () => {
    expect(carry(TALL, 692 - 380, FLAT)).toBeCloseTo(258 - 128);
    expect(carry(FLAT, 516 - 128, TALL)).toBeCloseTo(1384 - 380);
  });

  it('never goes back where the reader went on', () => {
    let before = -1;
    for (let y = 0; y < 1384 - 531; y += 2) {
      const now = carry(TALL, y, FLAT);
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
  });

  it('stays at the top, and in the same shape where it is', () => {
    expect(carry(TALL, 0, FLAT)).toBe(0);
    for (const y of [5, 400, 900, 1500, 2100]) expect(carry(TALL, y, TALL)).toBeCloseTo(y);
  });

  it('keeps what follows the story as far up as it was', () => {
    expect(carry(TALL, TALL.end - 332, FLAT)).toBeCloseTo(FLAT.end - 160);
  });
});
