import type { Actor, FlowLine, FlowStatus, Range, SceneFlow } from '$lib/geo/stage';
import { toScreen, type Point } from '../camera/camera';
import { offset, pointAlong, polylineLength, resample, smooth, toPath } from './polyline';
import type { Viewport } from './room';

/** Share of each half of the treaty line that stays while its clause is gone. */
const STUB = 0.24;

/** Px of ribbon width for one million shells, the same for both shell flows. */
export const PX_PER_MILLION = 6.5;

/** A line as it is drawn: px paths only. */
export interface DrawnFlow {
  id: string;
  kind: FlowLine['kind'];
  status: FlowStatus;
  actor?: Actor;
  quiet: boolean;
  range?: Range;
  /** Middle lines; for the treaty two halves that meet in the middle, each drawn from its capital. */
  paths: { d: string; documented: boolean }[];
  /** The open edges of a range, and the space between them. */
  edges?: string[];
  band?: string;
  /** Stroke width in px of the solid part, for ribbons: the low end of the range. */
  core?: number;
  /** The parts in px that draw themselves, each from its start. */
  lines: Point[][];
  /** Share of each part that stays while the line has lapsed. */
  stub?: number;
  /** Arrow head: tip in px and direction in radians. */
  head?: { at: Point; direction: number };
}

/** A line as it is drawn, its middle line in px and its width in px, which labels keep off. */
export interface FlowDrawing {
  drawn: DrawnFlow;
  middle: Point[];
  width: number;
}

interface Leg {
  points: Point[];
  documented: boolean;
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
  const legs = planeLegs.map(({ points, documented }) => ({
    points: points.map((point) => toScreen(camera, size, point)),
    documented
  }));
  const middle = legs.flatMap(({ points }, i) => (i ? points.slice(1) : points));
  const line: Line = { base: { id, kind, status, quiet, actor, lines: [middle] }, legs, middle };
  if (kind === 'treaty') return drawTreaty(line);
  if (kind === 'shells' && range) return drawRibbon(line, range);
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
      paths: halves.map((part) => ({ d: toPath(part), documented: true }))
    },
    middle,
    width: 6
  };
}

/** A ribbon as wide as its range: solid to the low end, open to the high one. */
function drawRibbon({ base, legs, middle }: Line, range: Range): FlowDrawing {
  const width = (range.high / 1e6) * PX_PER_MILLION;
  const soft = smooth(resample(middle, 5), Math.ceil(width / 3));
  const [left, right] = [offset(soft, width / 2), offset(soft, -width / 2)];
  return {
    drawn: {
      ...base,
      range,
      core: (range.low / 1e6) * PX_PER_MILLION,
      paths: [{ d: toPath(soft), documented: legs.every((leg) => leg.documented) }],
      edges: [toPath(left), toPath(right)],
      band: `${toPath([...left, ...right.toReversed()])}Z`,
      head: headOf(middle)
    },
    middle: soft,
    width
  };
}

/** Two fine lines side by side: nothing goes there yet. */
function drawProposed({ base, middle }: Line): FlowDrawing {
  const fine = resample(middle, 6);
  const sides = [offset(fine, 3), offset(fine, -3)];
  return {
    drawn: {
      ...base,
      paths: sides.map((side) => ({ d: toPath(side), documented: false })),
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
      paths: legs.map(({ points, documented }) => ({ d: toPath(points), documented })),
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
