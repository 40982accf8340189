import { describe, expect, it } from 'vitest';
import {
  sameCamera,
  solveCamera,
  toMatrix,
  toPlane,
  toScreen,
  type Point,
  type Rect
} from '../../src/lib/map/camera/camera';

/** Small deterministic generator (mulberry32), so that a failure can be repeated. */
function random(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('camera', () => {
  it('shows every fit point inside the safe area, and touches it', () => {
    const next = random(7);
    for (let run = 0; run < 500; run++) {
      const size = { width: 200 + next() * 1600, height: 200 + next() * 1000 };
      const safe: Rect = {
        x: next() * 80,
        y: next() * 80,
        width: size.width * (0.3 + 0.3 * next()),
        height: size.height * (0.3 + 0.3 * next())
      };
      const fit: Point[] = Array.from({ length: 2 + Math.floor(next() * 4) }, () => [
        (next() - 0.5) * 4e4,
        (next() - 0.5) * 4e4
      ]);
      const angles = [next() * 6, next() * 6];
      const camera = solveCamera(fit, angles, size, safe);
      const shown = fit.map((point) => toScreen(camera, size, point));
      for (const [x, y] of shown) {
        expect(x).toBeGreaterThanOrEqual(safe.x - 1e-6);
        expect(x).toBeLessThanOrEqual(safe.x + safe.width + 1e-6);
        expect(y).toBeGreaterThanOrEqual(safe.y - 1e-6);
        expect(y).toBeLessThanOrEqual(safe.y + safe.height + 1e-6);
      }
      const wide = Math.max(...shown.map((p) => p[0])) - Math.min(...shown.map((p) => p[0]));
      const high = Math.max(...shown.map((p) => p[1])) - Math.min(...shown.map((p) => p[1]));
      expect(Math.max(wide / safe.width, high / safe.height)).toBeCloseTo(1, 9);
    }
  });

  it('takes the turn that shows the points largest', () => {
    const tall = { width: 100, height: 400 };
    const fit: Point[] = [
      [0, 0],
      [1000, 0]
    ];
    const camera = solveCamera(fit, [0, Math.PI / 2], tall, { x: 0, y: 0, ...tall });
    expect(camera.angle).toBe(Math.PI / 2);
    expect(camera.k).toBeCloseTo(0.4, 12);
  });

  it('goes to the screen and back', () => {
    const size = { width: 390, height: 664 };
    const camera = { x: 120, y: -40, k: 0.37, angle: 1.1 };
    const there = toScreen(camera, size, [900, 33]);
    const back = toPlane(camera, size, there);
    expect(back[0]).toBeCloseTo(900, 9);
    expect(back[1]).toBeCloseTo(33, 9);
  });

  it('writes the matrix that a browser would apply', () => {
    const size = { width: 390, height: 664 };
    const camera = { x: 5120, y: -4040, k: 0.037, angle: 0.7 };
    const [a, b, c, d, e, f] = toMatrix(camera, size)
      .replace(/matrix\(|\)/g, '')
      .split(',')
      .map(Number) as [number, number, number, number, number, number];
    const [x, y] = toScreen(camera, size, [7000, 900]);
    expect(a * 7000 + c * 900 + e).toBeCloseTo(x, 1);
    expect(b * 7000 + d * 900 + f).toBeCloseTo(y, 1);
  });

  it('never fails on an empty or very wide stage', () => {
    for (const size of [
      { width: 0, height: 0 },
      { width: 5000, height: 1 }
    ]) {
      const camera = solveCamera([[1, 2]], [0], size, { x: 0, y: 0, ...size });
      expect(Object.values(camera).every(Number.isFinite)).toBe(true);
    }
    expect(() =>
      solveCamera([], [0], { width: 1, height: 1 }, { x: 0, y: 0, width: 1, height: 1 })
    ).toThrow(RangeError);
  });

  it('knows two cameras that show the same picture', () => {
    const size = { width: 390, height: 664 };
    const camera = { x: 1, y: 2, k: 0.02, angle: 0.4 };
    expect(sameCamera(camera, { ...camera, x: 5 }, size)).toBe(true);
    expect(sameCamera(camera, { ...camera, x: 60 }, size)).toBe(false);
    expect(sameCamera(camera, { ...camera, angle: 0.41 }, size)).toBe(false);
  });
});
