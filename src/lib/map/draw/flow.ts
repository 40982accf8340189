import type { Actor, FlowLine, FlowStatus, Range } from '$lib/geo/stage';
import { toScreen, type Camera, type Point, type Size } from '../camera/camera';
import { offset, pointAlong, polylineLength, resample, toPath } from './polyline';
import { drawRibbon, pxPerMillion, type Ribbon } from './ribbon';

/** Share of each half of the treaty line that stays while its clause is gone. */
const STUB = 0.24;

/** A line as it is drawn: px paths only. */
export interface DrawnFlow {
  id: string;
  kind: FlowLine['kind'];
  status: FlowStatus;
  actor?: Actor;
  quiet: boolean;
  range?: Range;
  /** Middle lines; for the treaty two halves that meet in the middle, each drawn from its capital. */
  paths: { d: string; dashed: boolean }[];
  /** What a width looks like, where the line has one. */
  ribbon?: Ribbon;
  /** The parts in px that draw themselves, each from its start. */
  lines: Point[][];
  /** Share of each part that stays while the line has lapsed. */
  stub?: number;
  /** Arrow head: tip in px and direction in radians. */
  head?: { at: Point; direction: number };
}

const screenLine = (points: readonly Point[], camera: Camera, size: Size) =>
  points.map((point) => toScreen(camera, size, point));

/**
 * Draws a line of the plane on the stage.
 *
 * @param size the stage in px
 * @returns the drawing, its middle line and its width in px, which labels keep off
 */
export function drawFlow(
  id: string,
  line: FlowLine,
  status: FlowStatus,
  quiet: boolean,
  camera: Camera,
  size: Size
): { drawn: DrawnFlow; middle: Point[]; width: number } {
  const legs = line.legs.map(({ points, stands }) => ({
    points: screenLine(points, camera, size),
    stands
  }));
  const middle = legs.flatMap(({ points }, i) => (i ? points.slice(1) : points));
  const base = {
    id,
    kind: line.kind,
    status,
    quiet,
    actor: line.actor,
    lines: [middle]
  };
  if (line.kind === 'treaty') {
    const fine = resample(middle, 6);
    const half = Math.floor(fine.length / 2);
    // The halves overlap by a step, so that no seam shows where they meet.
    const halves = [fine.slice(0, half + 2), fine.slice(half).reverse()];
    return {
      drawn: {
        ...base,
        lines: halves,
        stub: STUB,
        paths: halves.map((part) => ({ d: toPath(part), dashed: false }))
      },
      middle,
      width: 6
    };
  }
  const end = middle.at(-1)!;
  const head = { at: end, direction: pointAlong(middle, 1 - 8 / polylineLength(middle)).direction };
  if (line.kind === 'shells' && line.range) {
    const ribbon = drawRibbon(legs, line.range, pxPerMillion(size));
    const paths = ribbon.core ? [{ d: toPath(ribbon.middle), dashed: false }] : [];
    return {
      drawn: { ...base, range: line.range, ribbon, paths, head },
      middle: ribbon.middle,
      width: ribbon.width
    };
  }
  if (status === 'proposed') {
    const fine = resample(middle, 6);
    return {
      drawn: {
        ...base,
        paths: [offset(fine, 3), offset(fine, -3)].map((side) => ({
          d: toPath(side),
          dashed: false
        })),
        head
      },
      middle,
      width: 8
    };
  }
  return {
    drawn: {
      ...base,
      // Whole where the record is sure, dashed where somebody reports.
      paths: legs.map(({ points }) => ({ d: toPath(points), dashed: status === 'reported' })),
      head
    },
    middle,
    width: 4
  };
}
