import { describe, expect, it } from 'vitest';
import { onLand, toLandRows, unpackRows } from '../../src/lib/geo/land-rows';
import { inRings, seeded, type Point } from '../support/shapes';

const block: Point[] = [
  [0, 0],
  [100, 0],
  [100, 55],
  [0, 55]
];
const hole: Point[] = [
  [30, 10],
  [70, 10],
  [70, 45],
  [30, 45]
];

describe('rows of runs', () => {
  it('cut an area with a hole, row by row', () => {
    const rows = toLandRows([block, hole], 20, 10);
    expect(rows.top).toBe(0);
    expect([...unpackRows(rows)]).toEqual([
      [0, [[0, 100]]],
      [
        1,
        [
          [0, 30],
          [70, 100]
        ]
      ],
      [
        2,
        [
          [0, 30],
          [70, 100]
        ]
      ]
    ]);
  });

  it('keep empty rows between two islands, and count below zero', () => {
    const islands = [-130, 90].map((y): Point[] => [
      [-40, y],
      [-10, y],
      [-10, y + 15],
      [-40, y + 15]
    ]);
    const table = unpackRows(toLandRows(islands, 10, 5));
    expect(onLand(table, 10, [-20, -125])).toBe(true);
    expect(onLand(table, 10, [-20, 95])).toBe(true);
    expect(onLand(table, 10, [-20, 0])).toBe(false);
    expect(onLand(table, 10, [-20, 500])).toBe(false);
  });

  it('leave short runs out where asked', () => {
    const table = unpackRows(toLandRows([block], 20, 10));
    expect(onLand(table, 20, [50, 20], 100)).toBe(true);
    expect(onLand(table, 20, [50, 20], 101)).toBe(false);
  });

  it('say of random shapes what counting crossings says, but at their edges', () => {
    const next = seeded(5);
    for (let run = 0; run < 40; run++) {
      const ring = Array.from({ length: 9 }, (_, i): Point => {
        const reach = 300 + 700 * next();
        return [Math.cos((i / 9) * 6.283) * reach, Math.sin((i / 9) * 6.283) * reach];
      });
      const table = unpackRows(toLandRows([ring], 10, 5));
      for (let i = 0; i < 200; i++) {
        const at: Point = [(next() - 0.5) * 2000, (next() - 0.5) * 2000];
        const around = [-14, 0, 14].flatMap((dx) =>
          [-14, 0, 14].map((dy) => inRings([ring], [at[0] + dx, at[1] + dy]))
        );
        if (new Set(around).size > 1) continue;
        expect(onLand(table, 10, at), `run ${run} at ${at}`).toBe(around[0]);
      }
    }
  });
});
