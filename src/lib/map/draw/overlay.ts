import type { MapData, Scene } from '$lib/geo/stage';
import type { Point, Rect } from '../camera/camera';
import { isLow, isNarrow, SCALE_LINE } from '../camera/safe-area';
import { GroundMap } from '../labels/ground';
import { placeLabels, type LabelWish, type PlacedLabel } from '../labels/place';
import { smallest, typeSizes, type TypeSizes } from '../labels/type-sizes';
import { BEYOND, type Measure } from '../labels/wrap';
import { layBackground, type BackgroundLabel } from './background';
import type { DrawnFlow } from './flow';
import { layFurniture, type Furniture } from './furniture';
import { layConditions, layFlows, layTicks, nameBaseMarks } from './lines';
import {
  canWait,
  dotsOf,
  inOrder,
  mayGo,
  onOwnLand,
  wishNames,
  type Dot,
  type NameLabel
} from './names';
import { round } from './polyline';
import { Room, type OverlayInput, type TextWish, type Viewport } from './room';

/** Everything that lies over the base map for one scene at rest, in px. */
export interface Overlay extends Furniture {
  type: TypeSizes;
  flows: DrawnFlow[];
  dots: Dot[];
  labels: NameLabel[];
  /** Words with a place on the map that belong to a line or a mark rather than to a place. */
  texts: (PlacedLabel & TextWish)[];
  /** Names of neighbours and waters. */
  background: BackgroundLabel[];
  /** Short arrows across a border. */
  ticks: string[];
  conditions: { d: string; id: string }[];
  /** Words for which no place was found, by their ids. */
  dropped: string[];
}

/**
 * Lays one scene out over the base map, part by part: each part returns what it draws and says in
 * `room` what it takes up and which words it wants near it; then all words are placed together.
 *
 * To add a part: a function here between the others (an earlier one's words go first), a field of
 * `Overlay`, its drawing in `Overlay.svelte` and its rules in `overlay.css`.
 *
 * @param data what all scenes share: flows, words, names, land
 * @param measure width of a text in px: of the browser's font, or an estimate on the server
 * @param type font sizes in px
 */
export function composeOverlay(
  scene: Scene,
  data: MapData,
  viewport: Viewport,
  measure: Measure,
  type = typeSizes(viewport.size)
): Overlay {
  return finish(overlayInParts(scene, data, viewport, measure, type));
}

/** A layout that is done part by part, so that a slow phone can draw a frame between two of them. */
export type OverlayParts = Generator<undefined, Overlay, undefined>;

/** Does all parts that are left. */
export function finish(parts: OverlayParts): Overlay {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** Px of a leader beyond which a name is as good as lost. */
const ASTRAY = 100;

/** Ids of words that say what a line or a bracket across it means. */
const OF_LINES = /^(?:flow|condition)-/;

/** The same as `composeOverlay`, part by part. */
export function* overlayInParts(
  scene: Scene,
  data: MapData,
  viewport: Viewport,
  measure: Measure,
  type = typeSizes(viewport.size)
): OverlayParts {
  const input = { scene, data, ...viewport, measure, type, numbersInKey: false };
  const isFew = (one: Overlay) =>
    one.texts.length < 2 && scene.marks.some(({ kind }) => kind === 'measures');
  let overlay = yield* withShortNames(input);
  const { safe } = viewport;
  if (isFew(overlay) && isNarrow(safe) && !isLow(safe)) {
    overlay = yield* withShortNames({ ...input, type: smallest(type) });
  }
  // Where the map has no room for the numbers beside their lines, the key carries them.
  return isFew(overlay) ? yield* withShortNames({ ...input, numbersInKey: true }) : overlay;
}

/**
 * Where words find no room, all names that have a shorter form take it: both Koreas are named alike.
 * Where that is not enough for what is said of a line, its words go first, and at last all are set as
 * small as maps may go: a line that stands for what was not done is never without saying so.
 */
function* withShortNames(input: OverlayInput): OverlayParts {
  let best = yield* compose(input);
  const { labels, flows, marks } = input.scene;
  const isShort = labels.some(({ short }) => short);
  const names = labels.filter(({ short }) => !short).map(({ id }) => id);
  const hasKey = marks.some(({ kind }) => kind === 'measures');
  const inKey = flows.filter(({ number }) => number && hasKey).map(({ id }) => `flow-${id}`);
  // Towns may go, and the key takes the numbers that have no room.
  const others = new Set([...names, ...inKey]);
  const lost = ({ dropped }: Overlay) => dropped.filter((id) => !others.has(id));
  /** What is left out counts more than what stands astray. */
  const worse = (one: Overlay) => lost(one).length * 10 + one.labels.filter(isAstray).length;
  const unsaid = (one: Overlay) => lost(one).filter((id) => OF_LINES.test(id));
  for (const brief of isShort ? (['in two lines', 'in one'] as const) : []) {
    if (!worse(best)) break;
    const other = yield* compose({ ...input, brief });
    if (worse(other) < worse(best)) best = other;
  }
  const first = { ...input, ...(isShort ? { brief: 'in one' as const } : {}), linesFirst: true };
  for (const type of [input.type, smallest(input.type)]) {
    if (!unsaid(best).length || !isNarrow(input.safe)) break;
    const other = yield* compose({ ...first, type });
    if (unsaid(other).length < unsaid(best).length) best = other;
  }
  return best;
}

/** Whether a name that has a shorter form, or a town's, stands so far off that it seems another's. */
function isAstray({ dot, label, leader }: NameLabel): boolean {
  if (!leader || !(dot || label.short)) return false;
  const [[fromX, fromY], [toX, toY]] = leader;
  return Math.hypot(toX - fromX, toY - fromY) > ASTRAY;
}

function* compose(input: OverlayInput): OverlayParts {
  const { data, camera, size, type } = input;
  const room = new Room(input);
  const ground = new GroundMap(data.land, camera, size);
  const furniture = layFurniture(input, room);
  const flows = layFlows(input, room);
  const conditions = layConditions(input, flows, room);
  const ticks = layTicks(input, room);
  nameBaseMarks(input, room);
  yield;

  const names = wishNames(input, ground);
  const bounds = wordArea(input);
  // Each Korea first in turn, and where there are numbers these or the names: what one takes may be
  // the only place of the other.
  const hasNumbers = room.texts.some(({ together }) => together);
  // On wide stages numbers have room after the names too: one order is enough.
  const numbers = !hasNumbers ? [false] : isNarrow(input.safe) ? [true, false] : [true];
  const turns = numbers.flatMap((first) => [false, true].map((south) => [south, first] as const));
  let best: { wishes: readonly LabelWish[]; placed: PlacedLabel[]; cost: number } | undefined;
  for (const [southFirst, numbersFirst] of turns) {
    yield;
    const wishes = inTurn(names, room.texts, southFirst, numbersFirst, input.linesFirst);
    const most = best && best.cost - 1;
    const found = placeLabels(wishes, bounds, room.taken, room.soft, ground, most);
    if (!best || found.cost < best.cost - 1) best = { wishes, ...found };
  }
  yield;
  const { wishes, placed } = best!;
  const places = new Map(placed.map((label) => [label.id, toTenths(label)]));
  /** Wishes with their places, in their own order; those without one are left out. */
  const withPlace = <Wish extends LabelWish>(some: readonly Wish[]) =>
    some.flatMap((wish) => {
      const place = places.get(wish.id);
      return place ? [{ ...wish, ...place }] : [];
    });
  return {
    type,
    flows: flows.map(({ drawn }) => drawn),
    dots: dotsOf(names.filter((name) => places.has(name.id) || !mayGo(name))),
    labels: onOwnLand(withPlace(names), input, ground),
    texts: withPlace(room.texts).map((text) => ({
      ...text,
      // Its colour ties a number to its line; a leader would cross the country between them.
      leader: text.together ? undefined : text.leader,
      lines: text.shape ? text.otherLines[text.shape - 1]! : text.lines
    })),
    background: layBackground(input, room, ground, placed),
    ticks,
    conditions,
    dropped: wishes.filter(({ id }) => !places.has(id)).map(({ id }) => id),
    ...furniture
  };
}

/** A place to a tenth of a px: finer digits are bytes that nobody sees. */
function toTenths({ x, y, leader, ...label }: PlacedLabel): PlacedLabel {
  const point = ([right, down]: Point): Point => [round(right), round(down)];
  const ends = leader && { leader: [point(leader[0]), point(leader[1])] as [Point, Point] };
  return { ...label, x: round(x), y: round(y), ...ends };
}

/** The part of a drawing in which words stand: all that is seen above the scale. */
function wordArea({ scene, safe, size }: OverlayInput): Rect {
  const foot = scene.marks.some(({ kind }) => kind === 'scale') ? SCALE_LINE : 0;
  const [x, y] = [Math.max(4, safe.x - BEYOND), Math.max(4, safe.y - BEYOND)];
  const right = Math.min(size.width - 4, safe.x + safe.width + BEYOND);
  return { x, y, width: right - x, height: Math.max(1, safe.y + safe.height - foot - y) };
}

/** Words in the order in which they are served: small countries, numbers, towns, the rest. */
function inTurn(
  names: ReturnType<typeof wishNames>,
  texts: readonly TextWish[],
  southFirst: boolean,
  numbersFirst: boolean,
  linesFirst = false
): readonly LabelWish[] {
  const early = inOrder(
    names.filter((name) => !canWait(name)),
    southFirst
  );
  const isNumber = ({ together }: TextWish) => together === 'ranges';
  /** What a scene is about beside its numbers: the conditions of the promise. */
  const isPoint = ({ id }: TextWish) => id.startsWith('condition');
  const numbers = texts.filter(isNumber);
  const said = linesFirst ? texts.filter(({ id }) => OF_LINES.test(id)) : [];
  const wishes = [
    ...said,
    // A number needs the most room, and a name has more places to choose from.
    ...(numbersFirst ? numbers : []),
    ...early.filter(({ dot }) => !dot),
    ...(numbersFirst ? [] : numbers),
    ...texts.filter(isPoint),
    ...early.filter(({ dot }) => dot),
    ...texts.filter((text) => !isPoint(text) && !isNumber(text)),
    ...names.filter(canWait)
  ];
  return [...new Set(wishes)];
}
