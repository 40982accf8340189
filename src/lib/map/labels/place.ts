import type { Actor } from '$lib/geo/stage';
import type { Point, Rect } from '../camera/camera';
import { within } from './candidates';
import { choicesOf, leaderOf } from './choices';
import type { GroundMap } from './ground';
import { costOf, overlaps, type Surroundings } from './rules';

export { overlaps };

/** On whose land a label may stand. */
export interface GroundRule {
  /** The country that it names or lies in. */
  home?: Actor | undefined;
  /** Whether it stands on its home wholly or not at all. */
  whole?: boolean;
  /** Actors whose land its line passes: words of the line may stand there. */
  passes?: readonly Actor[];
}

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
  /** Middles of boxes on its own land, the best first: they go before all other places. */
  spots?: readonly Point[];
  /** The same text in other lines: how large it then is in px, where it finds no better place. */
  shapes?: readonly { width: number; height: number }[];
  /** Points of its line in px beside which it may stand as well, the best first. */
  anchors?: readonly Point[] | undefined;
  /** Points of other lines, to which it had better not seem to belong. */
  strangers?: readonly Point[] | undefined;
  /** Whether it rather breaks into more lines, or stands on a neighbour, than away from its own line. */
  close?: boolean | undefined;
  /** Side of the point where the text had better stand, and its least distance in px. */
  side?: 'left' | 'right' | 'above' | 'below';
  reach?: number;
  /** Px from the point beyond which the label is rather left out. */
  farthest?: number;
  /** False for what is so large that no leader may be needed. */
  leads?: boolean;
  ground?: GroundRule;
  /** Labels of one name here stand all or none: one side's number is never shown without the other's. */
  together?: string;
}

/** A label with its place: the box's top left in px, and the leader's end where one is drawn. */
export interface PlacedLabel extends LabelWish {
  x: number;
  y: number;
  /** Which of its other shapes it took, from 1; none as it was wished. */
  shape?: number;
  leader?: [from: Point, to: Point];
}

/** What it costs to leave a label out. */
const DROPPED = 5000;

/**
 * Places labels one after another, in the order given (most important first). No label overlaps
 * another or leaves the bounds, none stands on land it does not name, no leader crosses a word;
 * lines and fills are avoided where there is room. A label for which no place is left is dropped, so
 * the order matters, and with it those that stand together with it.
 *
 * @param bounds px rectangle that labels must stay inside
 * @param taken boxes in px that no label may touch (a year, a scale, dots)
 * @param soft boxes in px that labels had better not cover (pieces of lines)
 * @param ground whose land is where; without it no label minds
 * @param most a cost from which on nobody wants the result: the search may stop there
 * @returns the labels with their places, and how far from ideal they all are, in px
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: Rect,
  taken: readonly Rect[],
  soft: readonly Rect[],
  ground?: GroundMap,
  most = Infinity
): { placed: PlacedLabel[]; cost: number } {
  // Words that go together may go later, and leave room: who gains by that is known at the end.
  const limit = most > DROPPED ? Infinity : most;
  const result = placeEach(wishes, bounds, taken, soft, ground, limit);
  if (result.cost >= limit) return result;
  const shown = new Set(result.placed.map(({ together }) => together));
  const dropped = wishes.filter((wish) => !result.placed.some(({ id }) => id === wish.id));
  const torn = dropped.find(({ together }) => together && shown.has(together))?.together;
  if (!torn) return result;
  const rest = wishes.filter(({ together }) => together !== torn);
  const { placed, cost } = placeLabels(rest, bounds, taken, soft, ground);
  return { placed, cost: cost + DROPPED * (wishes.length - rest.length) };
}

function placeEach(
  wishes: readonly LabelWish[],
  bounds: Rect,
  taken: readonly Rect[],
  soft: readonly Rect[],
  ground: GroundMap | undefined,
  limit: number
): { placed: PlacedLabel[]; cost: number } {
  const dots = wishes.flatMap(({ dot, at: [x, y] }) =>
    dot ? [{ x: x - 4, y: y - 4, width: 8, height: 8 }] : []
  );
  const hard = [...taken, ...dots];
  const words: Rect[] = [];
  const leaders: [Point, Point][] = [];
  let cost = 0;
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const reached = within(wish);
    const near = wish.spots ? soft : soft.filter((box) => overlaps(box, reached));
    const around = { taken: hard, words, leaders, soft: near, ground };
    const best = bestPlace(wish, bounds, around);
    cost += best?.cost ?? DROPPED;
    if (cost >= limit) break;
    if (!best) continue;
    const { box, leader, shape } = best;
    hard.push(box);
    words.push(box);
    if (leader) leaders.push(leader);
    placed.push({ ...wish, ...box, ...(shape ? { shape } : {}), ...(leader ? { leader } : {}) });
  }
  return { placed, cost };
}

/** A place with all that it costs, and the number of the label's shape that stands there. */
interface Found {
  box: Rect;
  cost: number;
  leader?: [Point, Point] | undefined;
  shape: number;
}

/** How many places were tried: what the placement of words costs, held by its tests. */
export const tally = { places: 0 };

/** The cheapest box that no rule forbids. */
function bestPlace(wish: LabelWish, bounds: Rect, around: Surroundings): Found | undefined {
  let best: Found | undefined;
  for (const choice of choicesOf(wish, bounds)) {
    const limit = best?.cost ?? Infinity;
    // The cheapest come first.
    if (choice.cost >= limit) break;
    if (choice.known.includes(Infinity)) continue;
    tally.places++;
    const { box, shape } = choice;
    const leader = (choice.leader ??= choice.own
      ? undefined
      : leaderOf(box, choice.wish, choice.at));
    const cost = costOf(choice, around, choice.wish, choice.cost, limit);
    if (cost < limit) best = { box, cost, leader, shape };
  }
  return best;
}
