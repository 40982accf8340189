import type { Point, Rect } from '../camera/camera';
import { candidates } from './candidates';
import type { LabelWish } from './place';
import type { Candidate } from './rules';

/** A leader is drawn once the text stands this far in px from its point. */
const LEADER_FROM = 14;
/** Names of areas belong to more than their point: they may stand off farther without one. */
const AREA_LEADER_FROM = 30;
/** What is larger still may have its name farther off, and never a leader. */
const LARGE_LEADER_FROM = 90;
/** What it costs to break a text in other lines. */
const OTHER_SHAPE = 40;

/** The leader of a box: from the label's point to the nearest point of the edge, once that is far. */
export function leaderOf(box: Rect, wish: LabelWish, at: Point): [Point, Point] | undefined {
  const [px, py] = at;
  const end: Point = [
    Math.max(box.x, Math.min(px, box.x + box.width)),
    Math.max(box.y, Math.min(py, box.y + box.height))
  ];
  const far = Math.hypot(end[0] - px, end[1] - py);
  const least =
    wish.leads === false ? LARGE_LEADER_FROM : wish.centred ? AREA_LEADER_FROM : LEADER_FROM;
  return far > least ? [at, end] : undefined;
}

/** A place that may be taken, with what it costs before anything stands around it. */
export interface Choice extends Candidate {
  cost: number;
  leader?: [Point, Point] | undefined;
  /** Whether it lies on the label's own land, and the point that a leader would lead to. */
  own: boolean;
  at: Point;
  /** The label in its shape there. */
  wish: LabelWish;
  shape: number;
}

/** What a label may choose from, in whatever order words are placed: looked for once. */
const known = new WeakMap<LabelWish, { bounds: Rect; choices: Choice[] }>();

/** All places of a label in all its shapes, the cheapest first. */
export function choicesOf(wish: LabelWish, bounds: Rect): readonly Choice[] {
  const before = known.get(wish);
  if (before?.bounds === bounds) return before.choices;
  const choices = [wish, ...(wish.shapes ?? [])].flatMap(({ width, height }, shape) => {
    const shaped = { ...wish, width, height };
    return candidates(shaped, bounds).map(({ box, cost, own = false, at = wish.at }): Choice => ({
      box,
      cost: cost + shape * OTHER_SHAPE,
      own,
      at,
      wish: shaped,
      shape,
      known: []
    }));
  });
  choices.sort((a, b) => a.cost - b.cost);
  known.set(wish, { bounds, choices });
  return choices;
}
