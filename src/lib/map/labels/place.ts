import type { Point, Rect } from '../camera/camera';

/** A label that wants a place near its point. */
export interface LabelWish {
  id: string;
  text: string;
  /** Where it belongs, in px. */
  at: Point;
  /** Size of the text's box in px. */
  width: number;
  height: number;
  /** Whether the point carries a dot, which no label may cover. */
  dot: boolean;
  /** Whether the text may stand on its own point, as a country's name does. */
  centred: boolean;
  /** Side of the point where the text had better stand, and its least distance in px. */
  side?: 'left' | 'right' | 'above' | 'below';
  reach?: number;
  /** Labels of one name here stand all or none: one side's number is never shown without the other's. */
  together?: string;
}

/** A label with its place: the box's top left in px, and the leader's end where one is drawn. */
export interface PlacedLabel extends LabelWish {
  x: number;
  y: number;
  leader?: [from: Point, to: Point];
}

/** Air in px between a dot and its text, and between two boxes. */
const GAP = 7;
const AIR = 3;
/** A leader is drawn once the text stands this far in px from its point. */
const LEADER_FROM = 14;
/** Names of areas belong to more than their point: they may stand off farther without one. */
const AREA_LEADER_FROM = 30;

/** What it costs to leave a label out. */
const DROPPED = 5000;

/** Whether two rectangles overlap once each has been given `air` px of room. */
export function overlaps(a: Rect, b: Rect, air = 0): boolean {
  return (
    a.x < b.x + b.width + air &&
    b.x < a.x + a.width + air &&
    a.y < b.y + b.height + air &&
    b.y < a.y + a.height + air
  );
}

function inside(box: Rect, bounds: Rect): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** Directions in degrees clockwise from +x. */
const SIDES = { right: 0, below: 90, left: 180, above: -90 } as const;
/** What it costs, in px of distance, to stand on the far side of the point from the side wished. */
const WRONG_SIDE = 120;

/** Distances in px between a point and its text that are tried. */
const REACHES = [GAP, 20, 36, 56, 80, 110, 150];

/** The rectangle in px outside which no candidate of a wish lies. */
function within({ at: [x, y], width, height }: LabelWish): Rect {
  const reach = REACHES.at(-1)!;
  const [w, h] = [width + reach, height + reach];
  return { x: x - w, y: y - h, width: 2 * w, height: 2 * h };
}

/** Candidate boxes round a point, nearest first, with what each costs beyond obstacles. */
function* candidates(wish: LabelWish): Generator<{ box: Rect; cost: number }> {
  const { width, height } = wish;
  const [px, py] = wish.at;
  if (wish.centred) {
    yield { box: { x: px - width / 2, y: py - height / 2, width, height }, cost: 0 };
  }
  // Right, left, above, below, then the corners: the order readers find easiest to attach.
  const turns = [0, 180, -90, 90, -45, 45, -135, 135, -22, 22, -158, 158, -68, 68, -112, 112];
  for (const reach of REACHES) {
    for (const [rank, turn] of turns.entries()) {
      const cos = Math.cos((turn * Math.PI) / 180);
      const sin = Math.sin((turn * Math.PI) / 180);
      // The box is pushed out until its nearest edge is `reach` from the point.
      const x = px + cos * reach + (cos - 1) * (width / 2);
      const y = py + sin * reach + (sin - 1) * (height / 2);
      const wrong = wish.side ? (1 - Math.cos(((turn - SIDES[wish.side]) * Math.PI) / 180)) / 2 : 0;
      const near = Math.max(0, (wish.reach ?? 0) - reach) * 3;
      yield { box: { x, y, width, height }, cost: reach * 1.5 + rank + wrong * WRONG_SIDE + near };
    }
  }
}

function overlapArea(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/** What is already on the drawing when a label looks for its place, in px. */
interface Surroundings {
  bounds: Rect;
  /** Boxes that no label may touch: labels placed before, dots, furniture. */
  taken: readonly Rect[];
  /** Boxes that labels had better not cover. */
  soft: readonly Rect[];
}

/**
 * A rule of placement: what it costs, in px of distance from the label's point, to put its text into
 * a box. `Infinity` forbids the box.
 */
type Rule = (box: Rect, around: Surroundings) => number;

const forbidden = (wrong: boolean) => (wrong ? Infinity : 0);

/** What it costs to cover one px² of a line. */
const COVERED = 1.5;

/** All rules, the quickest to ask first. To add one, write it here. */
const RULES: readonly Rule[] = [
  /** Nothing is cut off. */
  (box, { bounds }) => forbidden(!inside(box, bounds)),
  /** Nothing touches anything else. */
  (box, { taken }) => forbidden(taken.some((other) => overlaps(box, other, AIR))),
  /** Lines and arrows stay in sight where there is room beside them. */
  (box, { soft }) => COVERED * soft.reduce((sum, other) => sum + overlapArea(box, other), 0)
];

/** Where a leader leaves the box: the point of its edge nearest to the label's point. */
function leaderEnd(box: Rect, [px, py]: Point): Point {
  return [
    Math.max(box.x, Math.min(px, box.x + box.width)),
    Math.max(box.y, Math.min(py, box.y + box.height))
  ];
}

/**
 * Places labels one after another, in the order given (most important first). No label overlaps
 * another or leaves the bounds; lines and fills are avoided where there is room. A label for which
 * no place is left is dropped, so the order matters, and with it those that stand together with it.
 *
 * @param bounds px rectangle that labels must stay inside
 * @param taken boxes in px that no label may touch (a year, a scale, dots)
 * @param soft boxes in px that labels had better not cover (pieces of lines)
 * @returns the labels with their places, and how far from ideal they all are, in px
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: Rect,
  taken: readonly Rect[],
  soft: readonly Rect[]
): { placed: PlacedLabel[]; cost: number } {
  const result = placeEach(wishes, bounds, taken, soft);
  const shown = new Set(result.placed.map(({ together }) => together));
  const dropped = wishes.filter((wish) => !result.placed.some(({ id }) => id === wish.id));
  const torn = dropped.find(({ together }) => together && shown.has(together))?.together;
  if (!torn) return result;
  const rest = wishes.filter(({ together }) => together !== torn);
  const { placed, cost } = placeLabels(rest, bounds, taken, soft);
  return { placed, cost: cost + DROPPED * (wishes.length - rest.length) };
}

function placeEach(
  wishes: readonly LabelWish[],
  bounds: Rect,
  taken: readonly Rect[],
  soft: readonly Rect[]
): { placed: PlacedLabel[]; cost: number } {
  const dots = wishes.flatMap(({ dot, at: [x, y] }) =>
    dot ? [{ x: x - 4, y: y - 4, width: 8, height: 8 }] : []
  );
  const hard = [...taken, ...dots];
  let cost = 0;
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const reached = within(wish);
    const near = soft.filter((box) => overlaps(box, reached));
    const best = bestPlace(wish, { bounds, taken: hard, soft: near });
    cost += best?.cost ?? DROPPED;
    if (!best) continue;
    const { box } = best;
    hard.push(box);
    const end = leaderEnd(box, wish.at);
    const far = Math.hypot(end[0] - wish.at[0], end[1] - wish.at[1]);
    const led = far > (wish.centred ? AREA_LEADER_FROM : LEADER_FROM);
    placed.push({ ...wish, x: box.x, y: box.y, ...(led ? { leader: [wish.at, end] } : {}) });
  }
  return { placed, cost };
}

/** The cheapest box that no rule forbids. */
function bestPlace(wish: LabelWish, around: Surroundings): { box: Rect; cost: number } | undefined {
  let best: { box: Rect; cost: number } | undefined;
  for (const { box, cost: distance } of candidates(wish)) {
    let cost = distance;
    for (const rule of RULES) {
      // No rule makes a place better: what costs as much already need not be asked about.
      if (cost >= (best?.cost ?? Infinity)) break;
      cost += rule(box, around);
    }
    if (cost < (best?.cost ?? Infinity)) best = { box, cost };
  }
  return best;
}
