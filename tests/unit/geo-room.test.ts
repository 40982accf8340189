import { describe, expect, it } from 'vitest';
import { edgesOf, roomAt, type Edge } from '../../src/lib/geo/room';
import { seeded, type Point } from '../support/shapes';

const square: Edge[] = edgesOf([
  {
    closed: true,
    points: [
      [-50, -50],
      [50, -50],
      [50, 50],
      [-50, 50]
    ]
  }
]);

/** Whether any of many points of the edges lies inside the turned box round the spot. */
function boxMeets(
  edges: readonly Edge[],
  spot: Point,
  angle: number,
  width: number,
  aspect: number
) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return edges.some(([x1, y1, x2, y2]) =>
    Array.from({ length: 401 }, (_, i) => i / 400).some((t) => {
      const [dx, dy] = [x1 + (x2 - x1) * t - spot[0], y1 + (y2 - y1) * t - spot[1]];
      const [sx, sy] = [dx * cos - dy * sin, dx * sin + dy * cos];
      return Math.abs(sx) < width / 2 && Math.abs(sy) < width / aspect / 2;
    })
  );
}

describe('the rule of room', () => {
  it('gives the middle of a square the whole square', () => {
    expect(roomAt([0, 0], 0, 1, square)).toBeCloseTo(100, 9);
    expect(roomAt([0, 0], 0, 4, square)).toBeCloseTo(100, 9);
    expect(roomAt([0, 0], 0, 0.5, square)).toBeCloseTo(50, 9);
  });

  it('gives a spot aside twice its distance from the nearest side', () => {
    expect(roomAt([30, 0], 0, 1, square)).toBeCloseTo(40, 9);
    expect(roomAt([0, 30], 0, 4, square)).toBeCloseTo(100, 9);
    expect(roomAt([0, 45], 0, 4, square)).toBeCloseTo(40, 9);
  });

  it('turns with the view: on its corner the square holds half its diagonal', () => {
    expect(roomAt([0, 0], Math.PI / 4, 1, square)).toBeCloseTo(50 * Math.SQRT2, 9);
  });

  it('is endless without an edge', () => {
    expect(roomAt([0, 0], 0, 3, [])).toBe(Infinity);
  });

  it('is the widest box that meets no edge, whatever the shape and the turn', () => {
    const next = seeded(11);
    const within = (size: number) => (next() - 0.5) * size;
    for (let run = 0; run < 200; run++) {
      const edges = Array.from({ length: 12 }, (): Edge => {
        const [x, y] = [within(400), within(400)];
        return [x, y, x + within(150), y + within(150)];
      });
      const [angle, aspect] = [next() * 6, 0.5 + 6 * next()];
      const spot: [number, number] = [within(100), within(100)];
      const room = roomAt(spot, angle, aspect, edges);
      expect(boxMeets(edges, spot, angle, room * 0.999, aspect), `run ${run}`).toBe(false);
      expect(boxMeets(edges, spot, angle, room * 1.03 + 2, aspect), `run ${run}`).toBe(true);
    }
  });
});
