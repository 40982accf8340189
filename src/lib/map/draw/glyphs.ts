import type { Point, Rect } from '../camera/camera';
import { pointAlong, toPath } from './polyline';
import { SCALE_LINE } from '../camera/safe-area';
import { fold, type Measure } from '../labels/wrap';

/** Amounts in rounds that the scale of widths shows. */
const SCALE_AMOUNTS = [1e6, 3e6];
/** Length in px of a bar of the scale, and the air behind it. */
const [BAR, BAR_AIR] = [26, 5];

/** The scale of widths, in px. */
export interface Scale {
  y: number;
  /** Where its words begin. */
  x: number;
  bars: { x: number; width: number; height: number; text: string }[];
  lines: string[];
}

/**
 * The scale of widths: one line at the foot of the safe area.
 *
 * @param px font size
 * @param perMillion px of width for one million rounds
 */
export function drawScale(
  safe: Rect,
  words: string[],
  px: number,
  measure: Measure,
  perMillion: number
): Scale {
  const y = safe.y + safe.height - SCALE_LINE / 2;
  let x = safe.x;
  const bars = SCALE_AMOUNTS.map((amount) => {
    const text = `${amount / 1e6}`;
    const bar = { x, width: BAR, height: (amount / 1e6) * perMillion, text };
    x += BAR + BAR_AIR + measure(text, px, false) + 2 * BAR_AIR;
    return bar;
  });
  return { y, bars, lines: fold(words.join(' · '), x, safe, px, measure), x };
}

/** A bracket across a line at share `t` of its length: `[` seen along the line. */
export function bracket(points: readonly Point[], t: number, reach: number): string {
  const { at, direction } = pointAlong(points, t);
  const [ux, uy] = [Math.cos(direction), Math.sin(direction)];
  const [nx, ny] = [-uy, ux];
  const corner = (side: number, along: number): Point => [
    at[0] + nx * side * reach + ux * along,
    at[1] + ny * side * reach + uy * along
  ];
  return toPath([corner(-1, 5), corner(-1, 0), corner(1, 0), corner(1, 5)]);
}

/** Least distance in px between two short arrows across a border. */
const TICKS_APART = 30;

/** Those of the points in px that keep their distance from all before them. */
export function spread(points: readonly Point[]): Point[] {
  return points.filter(
    ([x, y], i) =>
      !points.slice(0, i).some((other) => Math.hypot(other[0] - x, other[1] - y) < TICKS_APART)
  );
}

/** A short arrow through a point, all in px: its path and where it starts. */
export function drawTick([x, y]: Point, toward: Point): { d: string; tail: Point } {
  const direction = Math.atan2(toward[1] - y, toward[0] - x);
  const along = (by: number, turn = 0): Point => [
    x + Math.cos(direction + turn) * by,
    y + Math.sin(direction + turn) * by
  ];
  const [tail, tip] = [along(-22), along(8)];
  return { d: toPath([tail, tip]) + toPath([along(10, 2.3), tip, along(10, -2.3)]), tail };
}
