import type { Actor } from '$lib/geo/stage';
import type { Point, Rect } from '../camera/camera';
import type { GroundMap } from './ground';
import type { LabelWish } from './place';

/** What is already on the drawing when a label looks for its place, in px. */
export interface Surroundings {
  /** Boxes that no label may touch: labels placed before, dots, furniture. */
  taken: readonly Rect[];
  /** Boxes of words placed before, which no leader may cross. */
  words: readonly Rect[];
  /** Leaders of labels placed before. */
  leaders: readonly (readonly [Point, Point])[];
  /** Boxes that labels had better not cover. */
  soft: readonly Rect[];
  /** Whose land is where; none where nobody asks. */
  ground?: GroundMap | undefined;
}

/** A place that a label may take. */
export interface Candidate {
  box: Rect;
  leader?: readonly [Point, Point] | undefined;
  /** What rules have said of it whose answer never changes, by their number. */
  known: number[];
}

/**
 * A rule of placement: what it costs, in px of distance from the label's point, to put its text into
 * a box. `Infinity` forbids the box.
 */
type Ask = (candidate: Candidate, around: Surroundings, wish: LabelWish) => number;
interface Rule {
  ask: Ask;
  /** Whether the answer changes with the words that were placed before. */
  changes?: true;
}

const forbidden = (wrong: boolean) => (wrong ? Infinity : 0);

/** Air in px between two boxes, and between a leader and a word. */
const AIR = 3;
/** What it costs to cover one px² of a line, and words that had better stand close to theirs. */
const [COVERED, CROSSED_OUT] = [1.5, 6];
/** What it costs a name to stand on a neighbour rather than in the sea, and a leader to cross a line. */
const [ON_OTHERS, OVER_LINE, OVER_COUNTRY] = [70, 12, 120];
/** What it costs a number close to its line: size and colour tell it from a country's name. */
const CLOSE_ON_OTHERS = 20;
/** What it costs words of a line to stand on the land of an actor that the line passes. */
const ON_PASSED = 90;
/** Air in px between the words of a width and a coast. */
const FROM_COAST = 10;
/** What it costs a name without a leader to stand on a neighbour, whose name it then seems. */
const SEEMS_ANOTHER = 1500;
/** What it costs a large country's name to stand in the sea; the share that a border may cut off. */
const [AT_SEA, OVER_BORDER] = [300, 0.02];

/** Whether two rectangles overlap once each has been given `air` px of room. */
export function overlaps(a: Rect, b: Rect, air = 0): boolean {
  return (
    a.x < b.x + b.width + air &&
    b.x < a.x + a.width + air &&
    a.y < b.y + b.height + air &&
    b.y < a.y + a.height + air
  );
}

/** Whether a segment in px meets a rectangle: the shares of it between two pairs of edges overlap. */
export function crosses([[x0, y0], [x1, y1]]: readonly [Point, Point], box: Rect): boolean {
  // Along an axis these are infinite, with the right sign; along an edge itself nothing is met.
  const [left, right] = [(box.x - x0) / (x1 - x0), (box.x + box.width - x0) / (x1 - x0)];
  const [above, below] = [(box.y - y0) / (y1 - y0), (box.y + box.height - y0) / (y1 - y0)];
  const from = Math.max(0, Math.min(left, right), Math.min(above, below));
  return from < Math.min(1, Math.max(left, right), Math.max(above, below));
}

function overlapArea(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by
});

/** All rules, the quickest to ask first. To add one, write it here. */
const RULES: readonly Rule[] = [
  /** A name that needs no leader has none. */
  { ask: ({ leader }, _, wish) => forbidden(!!leader && wish.leads === false) },
  /** Nothing touches anything else. */
  {
    changes: true,
    ask: ({ box }, { taken }) => forbidden(taken.some((other) => overlaps(box, other, AIR)))
  },
  /** No word stands on a leader, no leader crosses a word or another leader. */
  {
    changes: true,
    ask: ({ box, leader }, { leaders, words }) =>
      forbidden(
        leaders.some((one) => crosses(one, grown(box, 1))) ||
          (!!leader &&
            (words.some((word) => crosses(leader, grown(word, 1))) ||
              leaders.some((one) => meet(one, leader))))
      )
  },
  /** What may be left out, dot and all, never lies on a line. */
  {
    ask: ({ box }, { soft }, wish) =>
      forbidden(wish.farthest !== undefined && soft.some((other) => overlapArea(box, other) > 12))
  },
  /** Lines and arrows stay in sight where there is room beside them. */
  {
    ask: ({ box, leader }, { soft }, { close }) =>
      (close ? CROSSED_OUT : COVERED) *
        soft.reduce((sum, other) => sum + overlapArea(box, other), 0) +
      (leader && soft.some((other) => crosses(leader, other)) ? OVER_LINE : 0)
  },
  /** A leader had better not lead across another country that acts in the story. */
  {
    ask: ({ leader }, { ground }, { ground: rule }) =>
      leader && ground && rule && ground.passedBy(leader, rule.home) ? OVER_COUNTRY : 0
  },
  /** Words stand on the land they name, or on nobody's of those who act in the story. */
  {
    ask: ({ box }, { ground }, wish) => (ground && wish.ground ? groundCost(box, ground, wish) : 0)
  }
];

function groundCost(
  box: Rect,
  ground: GroundMap,
  { ground: rule, leads, anchors, close }: LabelWish
): number {
  const { home, passes = [], whole } = rule!;
  // Words on no land of their own keep a little away from coasts, which the rows know coarsely.
  const found = ground.under(anchors ? grown(box, FROM_COAST) : box, [home, ...passes]);
  if (!found) return Infinity;
  const { actors, others } = found;
  const onOthers = close ? CLOSE_ON_OTHERS : ON_OTHERS;
  let cost = (leads === false ? SEEMS_ANOTHER : onOthers) * others;
  const atHome = (home && actors[home]) ?? 0;
  if (whole && atHome < 0.999) {
    // A large country's name may run out to sea, never over a border; a small one's does neither.
    const large = leads === false;
    if (atHome && !(large && others <= OVER_BORDER)) return Infinity;
    if (large) cost += AT_SEA * (1 - atHome);
  }
  for (const [actor, share] of Object.entries(actors) as [Actor, number][]) {
    if (actor !== home) cost += ON_PASSED * share;
  }
  return cost;
}

/** Whether two segments cross. */
function meet([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** What all rules together make a place cost, or as much as the best so far: `limit`. */
export function costOf(
  candidate: Candidate,
  around: Surroundings,
  wish: LabelWish,
  start: number,
  limit: number
): number {
  let cost = start;
  for (const [i, { ask, changes }] of RULES.entries()) {
    // No rule makes a place better: what costs as much already need not be asked about.
    if (cost >= limit) break;
    cost += changes
      ? ask(candidate, around, wish)
      : (candidate.known[i] ??= ask(candidate, around, wish));
  }
  return cost;
}
