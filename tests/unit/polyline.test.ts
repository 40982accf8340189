import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/lib/map/camera/camera';
import {
  fromPath,
  offset,
  pointAlong,
  polylineLength,
  resample,
  smooth,
  toPath
} from '../../src/lib/map/draw/polyline';

/** A quarter circle of radius 100 about the origin: its length and offsets are known. */
const arc: Point[] = Array.from({ length: 181 }, (_, i) => {
  const turn = (i / 180) * (Math.PI / 2);
  return [100 * Math.cos(turn), 100 * Math.sin(turn)];
});

describe('polylines', () => {
  it('measure an arc as π r / 2', () => {
    expect(polylineLength(arc)).toBeCloseTo((Math.PI * 100) / 2, 1);
  });

  it('find the point half way along, and its direction', () => {
    const { at, direction } = pointAlong(arc, 0.5);
    expect(at[0]).toBeCloseTo(100 * Math.SQRT1_2, 1);
    expect(at[1]).toBeCloseTo(100 * Math.SQRT1_2, 1);
    expect(direction).toBeCloseTo((3 * Math.PI) / 4, 1);
  });

  it('keep both ends and equal steps when resampled', () => {
    const even = resample(arc, 7);
    expect(even[0]).toEqual(arc[0]);
    expect(even.at(-1)![0]).toBeCloseTo(arc.at(-1)![0], 9);
    const steps = even
      .slice(1)
      .map((point, i) => Math.hypot(point[0] - even[i]![0], point[1] - even[i]![1]));
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 1);
  });

  it('shift sideways by the distance asked, to the right of their direction on screen', () => {
    for (const [x, y] of offset(arc, 10).slice(1, -1)) expect(Math.hypot(x, y)).toBeCloseTo(90, 1);
    for (const [x, y] of offset(arc, -10).slice(1, -1))
      expect(Math.hypot(x, y)).toBeCloseTo(110, 1);
  });

  it('leave a straight line straight when smoothed', () => {
    const line: Point[] = Array.from({ length: 9 }, (_, i) => [i * 3, i * 2]);
    smooth(line, 3).forEach(([x, y]) => expect(x * 2).toBeCloseTo(y * 3, 9));
  });

  it('are written with a tenth of a px', () => {
    expect(
      toPath([
        [0, 1],
        [2.345, 6.789]
      ])
    ).toBe('M0 1l2.3 5.8');
    expect(toPath([])).toBe('');
    expect(
      toPath([
        [-0.04, 0.5],
        [1, 0.2],
        [0.7, 0.2]
      ])
    ).toBe('M0 .5l1-.3-.3 0');
  });

  it('are read back as they were written, with no error that grows along the line', () => {
    const [read = []] = fromPath(toPath(arc));
    expect(read).toHaveLength(arc.length);
    read.forEach(([x, y], i) => {
      expect(Math.abs(x - arc[i]![0])).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(y - arc[i]![1])).toBeLessThanOrEqual(0.0501);
    });
    expect(
      fromPath(
        `${toPath(arc)}Z${toPath([
          [1, 2],
          [3, 4]
        ])}`
      )[1]
    ).toEqual([
      [1, 2],
      [3, 4]
    ]);
  });

  it('do not fail on a single point', () => {
    expect(pointAlong([[3, 4]], 0.5).at).toEqual([3, 4]);
    expect(resample([[3, 4]], 5)).toEqual([[3, 4]]);
  });
});
