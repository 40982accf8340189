import type { Actor, FlowLine, FlowStatus, Range, SceneFlow } from '$lib/geo/stage';
import { toScreen, type Point } from '../camera/camera';
import { offset, pointAlong, polylineLength, resample, simplify, toPath } from './polyline';
import { pxPerMillion, ribbonOf, type Leg, type Ribbon } from './ribbon';
import type { Viewport } from './room';

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
  /** The whole way of a treaty's line, where it stands or once stood. */
  ghost?: string;
  /** Arrow head: tip in px and direction in radians. */
  head?: { at: Point; direction: number };
}

/** A line as it is drawn, its middle line in px and its width in px, which labels keep off. */
export interface FlowDrawing {
  drawn: DrawnFlow;
  middle: Point[];
  width: number;
}

/** What all kinds of lines have in common, and their legs in px. */
interface Line {
  base: Pick<DrawnFlow, 'id' | 'kind' | 'status' | 'quiet' | 'actor' | 'lines'>;
  legs: Leg[];
  middle: Point[];
}

/** Draws a line of the plane as a scene shows it. */
export function drawFlow(
  { id, status, quiet = false }: SceneFlow,
  { kind, actor, range, legs: planeLegs }: FlowLine,
  { camera, size }: Pick<Viewport, 'camera' | 'size'>
): FlowDrawing {
  const legs = planeLegs.map(({ points, stands }) => ({
    points: points.map((point) => toScreen(camera, size, point)),
    stands
  }));
  const middle = legs.flatMap(({ points }, i) => (i ? points.slice(1) : points));
  const line: Line = { base: { id, kind, status, quiet, actor, lines: [middle] }, legs, middle };
  if (kind === 'treaty') return drawTreaty(line);
  if (kind === 'shells' && range) return drawWidth(line, range, pxPerMillion(size));
  return status === 'proposed' ? drawProposed(line) : drawLink(line);
}

function drawTreaty({ base, middle }: Line): FlowDrawing {
  const fine = resample(middle, 6);
  const half = Math.floor(fine.length / 2);
  // The halves overlap by a step, so that no seam shows where they meet.
  const halves = [fine.slice(0, half + 2), fine.slice(half).reverse()];
  return {
    drawn: {
      ...base,
      lines: halves,
      stub: STUB,
      ghost: toPath(simplify(middle)),
      paths: halves.map((part) => ({ d: toPath(simplify(part)), dashed: false }))
    },
    middle,
    width: 6
  };
}

/** A ribbon as wide as its range; its look is that of what was measured. */
function drawWidth({ base, legs, middle }: Line, range: Range, perMillion: number): FlowDrawing {
  const ribbon = ribbonOf(legs, range, perMillion);
  return {
    drawn: {
      ...base,
      range,
      ribbon,
      paths: ribbon.core ? [{ d: toPath(simplify(ribbon.middle)), dashed: false }] : [],
      head: headOf(middle)
    },
    middle: ribbon.middle,
    width: ribbon.width
  };
}

/** Two fine lines side by side: nothing goes there yet. */
function drawProposed({ base, middle }: Line): FlowDrawing {
  const fine = resample(middle, 6);
  const sides = [offset(fine, 3), offset(fine, -3)];
  return {
    drawn: {
      ...base,
      paths: sides.map((side) => ({ d: toPath(simplify(side)), dashed: false })),
      head: headOf(middle)
    },
    middle,
    width: 8
  };
}

function drawLink({ base, legs, middle }: Line): FlowDrawing {
  return {
    drawn: {
      ...base,
      // Whole where the record is sure, dashed where somebody reports.
      paths: legs.map(({ points }) => ({
        d: toPath(simplify(points)),
        dashed: base.status === 'reported'
      })),
      head: headOf(middle)
    },
    middle,
    width: 4
  };
}

function headOf(middle: readonly Point[]): DrawnFlow['head'] {
  const at = middle.at(-1);
  return at && { at, direction: pointAlong(middle, 1 - 8 / polylineLength(middle)).direction };
}
