import { describe, expect, it } from 'vitest';
import { baseMap, coarseMap } from '../../src/lib/geo/base-map';
import { LAYERS } from '../../src/lib/geo/layers';

const GRID = 24;

/** Points of a path of absolute starts and relative whole steps. */
const pointsOf = (path: string): [number, number][] =>
  (path.match(/M[^M]*/g) ?? []).flatMap((run) => {
    const numbers = (run.match(/-?\d+/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    return Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => {
      [x, y] = [x + numbers[2 * i]!, y + numbers[2 * i + 1]!];
      return [x, y];
    });
  });
const names = (points: [number, number][]) => new Set(points.map(String));

describe('a coarser base map', () => {
  const base = baseMap();
  const shapes = LAYERS.filter((layer) => layer !== 'graticule');

  it('is the base map where all is near', () => {
    expect(coarseMap(() => 1)).toEqual(base);
  });

  it('moves no point farther than half the diagonal of its grid, and makes none', () => {
    const coarse = coarseMap(() => GRID);
    for (const layer of shapes) {
      const before = names(
        pointsOf(base[layer]).map(([x, y]) => [
          Math.round(x / GRID) * GRID + 0,
          Math.round(y / GRID) * GRID + 0
        ])
      );
      for (const point of pointsOf(coarse[layer])) {
        expect(before.has(String([point[0] + 0, point[1] + 0])), `${layer} ${point}`).toBe(true);
      }
    }
    expect(coarse.land.length).toBeLessThan(base.land.length);
  });

  it('keeps what two neighbours share in both', () => {
    const near = ([x]: [number, number]) => x > 7500;
    const coarse = coarseMap((point) => (near(point) ? 1 : GRID));
    const shared = (map: typeof base) => {
      const [north, south] = [names(pointsOf(map.PRK)), names(pointsOf(map.KOR))];
      return [...north].filter((point) => south.has(point)).length;
    };
    expect(shared(base)).toBeGreaterThan(5);
    // Points that fell on one are one; those that are left are still shared.
    const own = pointsOf(base.PRK).filter((point) => names(pointsOf(base.KOR)).has(String(point)));
    const moved = new Set(
      own.map((point) =>
        String(near(point) ? point : point.map((n) => Math.round(n / GRID) * GRID))
      )
    );
    expect(shared(coarse)).toBeGreaterThanOrEqual(moved.size);
  });
});
