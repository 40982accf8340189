import { describe, expect, it } from 'vitest';
import { overlaps, placeLabels, type LabelWish } from '../../src/lib/map/labels/place';

const bounds = { x: 10, y: 10, width: 340, height: 280 };

/** Small deterministic generator (mulberry32). */
function random(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const wish = (id: string, at: [number, number], more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  text: id,
  at,
  width: 70,
  height: 18,
  dot: true,
  centred: false,
  ...more
});

describe('labels', () => {
  it('never overlap each other, the taken boxes or a dot, and never leave the bounds', () => {
    const next = random(11);
    for (let run = 0; run < 200; run++) {
      const wishes = Array.from({ length: 8 }, (_, i) =>
        wish(`place ${i}`, [20 + next() * 320, 20 + next() * 260], {
          width: 40 + next() * 80,
          centred: next() < 0.3,
          dot: next() < 0.7
        })
      );
      const taken = [{ x: 10, y: 10, width: 90, height: 40 }];
      const { placed } = placeLabels(wishes, bounds, taken, []);
      for (const [i, a] of placed.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(bounds.x);
        expect(a.y).toBeGreaterThanOrEqual(bounds.y);
        expect(a.x + a.width).toBeLessThanOrEqual(bounds.x + bounds.width);
        expect(a.y + a.height).toBeLessThanOrEqual(bounds.y + bounds.height);
        expect(overlaps(a, taken[0]!)).toBe(false);
        for (const b of placed.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
        for (const { dot, at } of wishes) {
          if (dot) expect(overlaps(a, { x: at[0], y: at[1], width: 0, height: 0 })).toBe(false);
        }
      }
    }
  });

  it('stand right of their dot where there is room', () => {
    const [label] = placeLabels([wish('Seoul', [100, 100])], bounds, [], []).placed;
    expect(label!.x).toBeGreaterThan(100);
    expect(Math.abs(label!.y + label!.height / 2 - 100)).toBeLessThan(1);
    expect(label!.leader).toBeUndefined();
  });

  it('stand on their point when they name an area', () => {
    const [label] = placeLabels(
      [wish('Russia', [100, 100], { dot: false, centred: true })],
      bounds,
      [],
      []
    ).placed;
    expect(label!.x + label!.width / 2).toBe(100);
  });

  it('keep off lines, and show by a leader where they belong', () => {
    const line = Array.from({ length: 20 }, (_, i) => ({
      x: 60 + i * 8,
      y: 60,
      width: 8,
      height: 80
    }));
    const [label] = placeLabels([wish('on a line', [140, 100])], bounds, [], line).placed;
    expect(line.some((piece) => overlaps(label!, piece))).toBe(false);
    expect(label!.leader![0]).toEqual([140, 100]);
  });

  it('take the side they are told', () => {
    const place = (side: LabelWish['side']) =>
      placeLabels([wish('x', [180, 150], { dot: false, side, reach: 36 })], bounds, [], [])
        .placed[0]!;
    expect(place('left').x + 70).toBeLessThanOrEqual(180 - 36 + 1);
    expect(place('right').x).toBeGreaterThanOrEqual(180 + 36 - 1);
    expect(place('above').y + 18).toBeLessThan(150);
    expect(place('below').y).toBeGreaterThan(150);
  });

  it('are dropped rather than squeezed in, the least important first', () => {
    const tiny = { x: 0, y: 0, width: 90, height: 30 };
    const { placed, cost } = placeLabels(
      ['first', 'second'].map((id) => wish(id, [5, 15], { dot: false })),
      tiny,
      [],
      []
    );
    expect(placed.map(({ id }) => id)).toEqual(['first']);
    expect(cost).toBeGreaterThan(1000);
  });

  it('stand together or not at all where one without the other would mislead', () => {
    const small = { x: 0, y: 0, width: 100, height: 50 };
    const wishes = (together?: string) => [
      wish('North', [50, 25], { together, dot: false }),
      wish('South', [50, 25], { together, dot: false, height: 40 }),
      wish('Seoul', [50, 25], { dot: false, width: 30 })
    ];
    const shown = (together?: string) =>
      placeLabels(wishes(together), small, [], []).placed.map(({ id }) => id);
    expect(shown()).toEqual(['North', 'Seoul']);
    expect(shown('sides')).toEqual(['Seoul']);
  });
});
