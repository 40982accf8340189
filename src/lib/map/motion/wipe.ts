import type { Point } from '../camera/camera';
import { pointAlong } from '../draw/polyline';

/**
 * A straight front that passes over the stage; only what lies behind it is seen. It draws a line, or
 * takes it away, by moving two boxes, which costs the page no painting.
 */
export interface Wipe {
  /** Direction of the front in radians, clockwise from +x: what lies that way is hidden. */
  angle: number;
  /** Points in px that the front passes at the start and at the end. */
  from: Point;
  to: Point;
}

/** px beyond a line's ends at which its width and its arrow head are out of the front's way. */
const AIR = 14;

const along = ([x, y]: Point, angle: number) => x * Math.cos(angle) + y * Math.sin(angle);

/** The point of a line (or beyond it by `air` px) where a front of this angle is last in touch with it. */
function extreme(line: readonly Point[], angle: number, side: 1 | -1): Point {
  const far = line.reduce((a, b) => (side * (along(b, angle) - along(a, angle)) > 0 ? b : a));
  return [far[0] + side * AIR * Math.cos(angle), far[1] + side * AIR * Math.sin(angle)];
}

/** The front that draws a line from its start to its end, going straight from the one to the other. */
export function drawing(line: readonly Point[]): Wipe {
  const [a, b] = [line[0]!, line.at(-1)!];
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
  return { angle, from: extreme(line, angle, -1), to: extreme(line, angle, 1) };
}

/**
 * The front that takes a line away from its end, down to a share of its length; it ends square to
 * the line.
 *
 * @param kept 0 to 1
 */
export function takingAway(line: readonly Point[], kept: number): Wipe {
  const { at, direction: angle } = pointAlong(line, kept);
  return { angle, from: extreme(line, angle, 1), to: at };
}

/** The same way back. */
export function reversed({ angle, from, to }: Wipe): Wipe {
  return { angle, from: to, to: from };
}

/**
 * Keyframes of a wipe: of the box, whose right edge's middle is the front and whose overflow is
 * hidden, and of what it holds, which stays where it is on the stage. Both run in step.
 */
export function wipeKeyframes(wipe: Wipe): { box: Keyframe[]; inside: Keyframe[] } {
  const ends = [wipe.from, wipe.to];
  const px = (value: number) => `${value.toFixed(2)}px`;
  const rad = `${wipe.angle.toFixed(5)}rad`;
  return {
    box: ends.map(([x, y]) => ({ transform: `translate(${px(x)},${px(y)}) rotate(${rad})` })),
    inside: ends.map(([x, y]) => ({
      transform: `rotate(${(-wipe.angle).toFixed(5)}rad) translate(${px(-x)},${px(-y)})`
    }))
  };
}
