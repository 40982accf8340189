import type { FlowLine, Range } from '$lib/geo/stage';
import type { Point, Size } from '../camera/camera';
import { growth } from '$lib/styles/layout';
import { isWide } from '../camera/safe-area';
import { offset, polylineLength, resample, round, simplify, smooth, toPath } from './polyline';

/** Px of ribbon width for one million rounds on phones and on wide stages. */
const PER_MILLION = { small: 4.2, wide: 6 };
/** Px between the points of a ribbon, and how many of them lie between two strokes of its hatch. */
const [STEP, EVERY] = [5, 2];
/** How many steps a stroke of the hatch leans. */
const LEAN = 2;

/** Px of ribbon width for one million rounds, the same for all flows on a stage. */
export function pxPerMillion({ width, height }: Size): number {
  return isWide(width) ? PER_MILLION.wide * growth(width, height) : PER_MILLION.small;
}

/** A flow whose width is a number, as px paths. */
export interface Ribbon {
  /** The middle line, along which the ribbon draws itself. */
  middle: Point[];
  /** px */
  width: number;
  /** What was lent or sold: the low end solid, tinted up to the high end. */
  band?: string;
  /** Stroke width in px of the solid part. */
  core?: number;
  /** Room in containers: all of it as one shape, hollow and hatched, with a clear channel as wide as the low end. */
  hollow?: string;
  hatch?: string;
  channel?: string[];
  /** The outer edges of each leg that has any; broken where only its ends are known. */
  edges: { d: string; broken: boolean }[];
}

/** A leg in px. */
export type Leg = { points: Point[]; stands: FlowLine['legs'][number]['stands'] };

/**
 * Draws a width. Its look comes from what was measured, never from the scene.
 *
 * @param legs in px, one after the other
 * @param perMillion px of width for one million rounds
 */
export function ribbonOf(legs: readonly Leg[], range: Range, perMillion: number): Ribbon {
  const px = (amount: number) => (amount / 1e6) * perMillion;
  const width = px(range.high);
  const line = legs.flatMap(({ points }, i) => (i ? points.slice(1) : points));
  const middle = smooth(resample(line, STEP), Math.ceil(width / 3));
  const [left, right] = [beside(middle, width / 2), beside(middle, -width / 2)];
  const edges = edgesOf(legs, left, right);
  const sides = [clear(left), clear(right).reverse()];
  const whole = `${toPath(sides.flatMap((side) => simplify(side)))}Z`;
  if (range.measure !== 'room') {
    return { middle, width, band: whole, core: px(range.low), edges };
  }
  // Where both ends are one, nothing is left out in the middle.
  const inner = range.low < range.high ? px(range.low) / 2 : 0;
  const inside = [offset(middle, inner), offset(middle, -inner)] as const;
  return {
    middle,
    width,
    hollow: whole,
    hatch: strokes(left, inside[0]) + strokes(right, inside[1]),
    ...(inner ? { channel: inside.map((side) => toPath(side)) } : {}),
    edges
  };
}

/** A side of a ribbon: a point for each of the middle line, none where a bend is too tight for it. */
type Side = (Point | undefined)[];

const clear = (side: Side): Point[] => side.filter((point) => point !== undefined);

/** A line beside the middle one, without what a tight bend folds back over the ribbon. */
function beside(middle: readonly Point[], distance: number): Side {
  const least = Math.abs(distance) * 0.98;
  // A bend folds back no farther along the line than a few times the distance.
  const reach = Math.ceil((8 * Math.abs(distance)) / STEP);
  return offset(middle, distance).map((point, i) => {
    const near = middle.slice(Math.max(0, i - reach), i + reach + 1);
    const folded = near.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < least);
    return folded ? undefined : point;
  });
}

/** The outer edges leg by leg: whole for a track, broken for a schematic leg, none for a relation. */
function edgesOf(legs: readonly Leg[], left: Side, right: Side): Ribbon['edges'] {
  const lengths = legs.map(({ points }) => polylineLength(points));
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  let run = 0;
  return legs.flatMap(({ stands }, i) => {
    const at = (length: number) => Math.round((length / total) * (left.length - 1));
    const [from, to] = [at(run), at((run += lengths[i]!))];
    if (stands === 'relation') return [];
    return [left, right].map((side) => ({
      d: toPath(simplify(clear(side.slice(from, to + 1)))),
      broken: stands === 'schematic'
    }));
  });
}

/** Slanting strokes between two lines of equally many points, where the outer one is clear. */
function strokes(outer: Side, inner: readonly Point[]): string {
  return outer
    .slice(0, -LEAN)
    .map((point, i) => {
      if (!point || i % EVERY) return '';
      const [x, y] = point;
      const [u, v] = inner[i + LEAN]!;
      return `M${round(x)} ${round(y)}L${round(u)} ${round(v)}`;
    })
    .join('');
}
