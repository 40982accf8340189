import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/lib/map/camera/camera';
import {
  drawing,
  reversed,
  takingAway,
  wipeKeyframes,
  type Wipe
} from '../../src/lib/map/motion/wipe';

/** An arc of a circle, as the routes are on the map. */
const arc: Point[] = Array.from({ length: 41 }, (_, i) => [
  200 + 150 * Math.cos(Math.PI + (i / 40) * 2),
  300 + 150 * Math.sin(Math.PI + (i / 40) * 2)
]);

/** How far in px a point lies behind the front (seen) or before it (hidden, negative). */
const behind = ({ angle }: Wipe, front: Point, [x, y]: Point) =>
  (front[0] - x) * Math.cos(angle) + (front[1] - y) * Math.sin(angle);

/** A point through `translate(…) rotate(…)` or `rotate(…) translate(…)`. */
function through(transform: string, [x, y]: Point): Point {
  const parts = [...transform.matchAll(/(translate|rotate)\(([^)]*)\)/g)].reverse();
  for (const [, name, values] of parts) {
    const [a, b = 0] = values!.split(',').map(parseFloat) as [number, number?];
    [x, y] =
      name === 'translate'
        ? [x + a, y + b]
        : [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)];
  }
  return [x, y];
}

describe('a front that draws a line', () => {
  it('hides all of it at first and nothing of it in the end', () => {
    const wipe = drawing(arc);
    for (const point of arc) {
      expect(behind(wipe, wipe.from, point)).toBeLessThan(0);
      expect(behind(wipe, wipe.to, point)).toBeGreaterThan(0);
    }
  });

  it('goes straight from one end of the line to the other', () => {
    const { angle, from, to } = drawing(arc);
    const way = Math.atan2(arc.at(-1)![1] - arc[0]![1], arc.at(-1)![0] - arc[0]![0]);
    expect(angle).toBeCloseTo(way, 12);
    expect(
      (to[0] - from[0]) * Math.cos(angle) + (to[1] - from[1]) * Math.sin(angle)
    ).toBeGreaterThan(0);
  });

  it('takes away all but a share, square to the line, and gives it back the same way', () => {
    const wipe = takingAway(arc, 0.25);
    // A quarter of an arc of equal steps is its eleventh point.
    expect(wipe.to[0]).toBeCloseTo(arc[10]![0], 6);
    expect(wipe.to[1]).toBeCloseTo(arc[10]![1], 6);
    for (const point of arc.slice(0, 10)) expect(behind(wipe, wipe.to, point)).toBeGreaterThan(0);
    for (const point of arc.slice(12)) expect(behind(wipe, wipe.to, point)).toBeLessThan(0);
    const tangent = Math.PI + (10 / 40) * 2 + Math.PI / 2;
    expect(Math.cos(wipe.angle - tangent)).toBeCloseTo(1, 3);
    expect(reversed(wipe)).toEqual({ angle: wipe.angle, from: wipe.to, to: wipe.from });
  });

  it('moves the box and leaves what it holds where it is', () => {
    const { box, inside } = wipeKeyframes(takingAway(arc, 0.4));
    box.forEach((frame, i) => {
      for (const point of [arc[0]!, arc[20]!, [390, 664] as Point]) {
        const held = through(String(inside[i]!['transform']), point);
        const [x, y] = through(String(frame['transform']), held);
        expect(Math.hypot(x - point[0], y - point[1])).toBeLessThan(0.05);
      }
    });
  });
});
