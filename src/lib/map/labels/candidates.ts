import type { Point, Rect } from '../camera/camera';
import type { LabelWish } from './place';

/** Air in px between a dot and its text. */
const GAP = 7;
/** What it costs to take the next best spot on one's own land. */
const NEXT_SPOT = 0.5;
/** What it costs to stand beside the next best point of a line. */
const NEXT_ANCHOR = 12;
/** What it costs a name with room on its own land to stand elsewhere. */
const OFF_LAND = 400;

/** Directions in degrees clockwise from +x. */
const SIDES = { right: 0, below: 90, left: 180, above: -90 } as const;
/** What it costs, in px of distance, to stand on the far side of the point from the side wished. */
const WRONG_SIDE = 120;

/** Distances in px between a point and its text that are tried. */
const REACHES = [GAP, 14, 20, 28, 36, 46, 56, 68, 80, 95, 110, 130, 150];
/** Px between places that are tried all over for words that may stand beside any part of a line. */
const GRID = 10;
/** As many of them stand in a row at most: each costs time. */
const IN_ROW = 34;
/** What it costs to stand nearer to another line than to the own. */
const SEEMS_OTHER = 150;
/** Px from such a line beyond which its words are rather left out. */
const FAR_FROM_LINE = 160;
/** Px beyond which close ones no longer stand beside it, and what each further px costs. */
const [BESIDE, LOOSE] = [60, 4];
/** Directions: right, left, above, below, then between: the order readers find easiest to attach. */
const TURNS = [0, 180, -90, 90, -45, 45, -135, 135, -22, 22, -158, 158, -68, 68, -112, 112];
/** The same as steps of one px. */
const WAYS = TURNS.map((turn): Point => {
  const angle = (turn * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
});

/** The rectangle in px outside which no candidate of a wish lies. */
export function within({ at, anchors = [], width, height }: LabelWish): Rect {
  const reach = REACHES.at(-1)!;
  const [w, h] = [width + reach, height + reach];
  const [xs, ys] = [0, 1].map((axis) => [at, ...anchors].map((point) => point[axis]!));
  const [left, top] = [Math.min(...xs!) - w, Math.min(...ys!) - h];
  return {
    x: left,
    y: top,
    width: Math.max(...xs!) + w - left,
    height: Math.max(...ys!) + h - top
  };
}

/** A box that is tried: what it costs beyond obstacles, and the point it stands beside if another. */
export interface Tried {
  box: Rect;
  cost: number;
  at?: Point;
  own?: true;
}

/** Takes a box with its top left at a place in px, where the drawing has room for it. */
type Take = (x: number, y: number, cost: number, at?: Point) => void;

/** Candidate boxes of a label inside a drawing's bounds, with what each costs beyond obstacles. */
export function candidates(wish: LabelWish, bounds: Rect): Tried[] {
  const { width, height, at, spots = [], anchors = [] } = wish;
  const tried: Tried[] = [];
  const [right, foot] = [bounds.x + bounds.width - width, bounds.y + bounds.height - height];
  const has = (x: number, y: number) => x >= bounds.x && y >= bounds.y && x <= right && y <= foot;
  for (const [rank, [px, py]] of spots.entries()) {
    const [x, y] = [px - width / 2, py - height / 2];
    if (has(x, y)) tried.push({ box: { x, y, width, height }, cost: rank * NEXT_SPOT, own: true });
  }
  const off = spots.length ? OFF_LAND : 0;
  const take: Take = (x, y, cost, beside) => {
    if (has(x, y))
      tried.push({ box: { x, y, width, height }, cost, ...(beside && { at: beside }) });
  };
  if (wish.centred) take(at[0] - width / 2, at[1] - height / 2, off);
  takeBeside(wish, off, take);
  if (anchors.length) takeAllOver(wish, [at, ...anchors], bounds, take);
  return tried;
}

/** Boxes all over the drawing, not far from a line; the nearer to its middle, the cheaper. */
function takeAllOver(
  { width, height, strangers = [], close }: LabelWish,
  points: readonly Point[],
  bounds: Rect,
  take: Take
): void {
  /** How far a point lies from the box at a place. */
  const distance = (x: number, y: number, [px, py]: Point) => {
    const [dx, dy] = [Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height)];
    return Math.sqrt(dx * dx + dy * dy);
  };
  const step = Math.max(GRID, bounds.width / IN_ROW);
  for (let x = bounds.x; x + width <= bounds.x + bounds.width; x += step) {
    for (let y = bounds.y; y + height <= bounds.y + bounds.height; y += step) {
      let [least, nearest] = [Infinity, 0];
      for (let rank = 0; rank < points.length; rank++) {
        const far = distance(x, y, points[rank]!);
        const loose = close ? Math.max(0, far - BESIDE) * LOOSE : 0;
        const cost = far > FAR_FROM_LINE ? Infinity : far * 1.5 + loose + rank * NEXT_ANCHOR;
        if (cost < least) [least, nearest] = [cost, rank];
      }
      if (least === Infinity) continue;
      const own = distance(x, y, points[nearest]!);
      if (strangers.some((point) => distance(x, y, point) < own)) least += SEEMS_OTHER;
      take(x, y, least, points[nearest]!);
    }
  }
}

/** Boxes beside a label's own point, with what each costs beyond `off`. */
function takeBeside(wish: LabelWish, off: number, take: Take): void {
  const { width, height, side, farthest = Infinity } = wish;
  const [px, py] = wish.at;
  const wrong = TURNS.map((turn) =>
    side ? (1 - Math.cos(((turn - SIDES[side]) * Math.PI) / 180)) / 2 : 0
  );
  for (const reach of REACHES) {
    if (reach > farthest) return;
    const near = Math.max(0, (wish.reach ?? 0) - reach) * 3;
    for (let rank = 0; rank < TURNS.length; rank++) {
      const [cos, sin] = WAYS[rank]!;
      // The box is pushed out until its nearest edge is `reach` from the point.
      const x = px + cos * reach + (cos - 1) * (width / 2);
      const y = py + sin * reach + (sin - 1) * (height / 2);
      take(x, y, reach * 1.5 + rank + wrong[rank]! * WRONG_SIDE + near + off);
    }
  }
}
