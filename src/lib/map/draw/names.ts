import type { Actor, SceneLabel } from '$lib/geo/stage';
import { isNarrow, isWide } from '../camera/safe-area';
import { toScreen, type Point, type Rect } from '../camera/camera';
import type { GroundMap } from '../labels/ground';
import type { LabelWish, PlacedLabel } from '../labels/place';
import { ACTOR_STYLES } from './actors';
import { round } from './polyline';
import { LINE_HEIGHT, type OverlayInput } from './room';

/** A place's name as it wants to be placed. */
export type NameWish = LabelWish & {
  label: SceneLabel;
  lines: string[];
  /** Its lines in its other shapes. */
  otherLines: string[][];
};

/** What stands on its own area rather than beside a dot. */
const isArea = ({ kind }: SceneLabel) => kind === 'country' || kind === 'sea';

const isLarge = (actor: Actor | undefined): boolean => !!actor && !!ACTOR_STYLES[actor].large;

/** Where spots on a country's own land are looked for: px between two, and px from its point. */
const SEARCH = { small: { step: 4, reach: 72 }, large: { step: 10, reach: 420 } };
/** Px from a port's dot beyond which its name is left out, on wide stages and on phones. */
const [FAR_TOWN, NEAR_TOWN] = [56, 20];
/** As many spots are enough. */
const SPOTS = 24;

/** The names that a scene shows, in the order of the data. */
export function wishNames(input: OverlayInput, ground: GroundMap): NameWish[] {
  const { scene, camera, size, measure, type, safe } = input;
  return scene.labels.map((whole): NameWish => {
    const label = input.brief && whole.short ? { ...whole, text: whole.short } : whole;
    const country = label.kind === 'country';
    const px = country ? type.country : type.label;
    const [lines, ...otherLines] = linesOf(label, input);
    const at = toScreen(camera, size, label.at);
    const sizeOf = (some: readonly string[]) => ({
      width: Math.max(...some.map((line) => measure(line, px, country))),
      height: some.length * px * LINE_HEIGHT
    });
    const { width, height } = sizeOf(lines);
    const wish: NameWish = {
      id: label.id,
      text: label.text,
      lines,
      otherLines,
      shapes: otherLines.map(sizeOf),
      at,
      width,
      height,
      dot: !isArea(label),
      centred: isArea(label),
      ...(mayGo({ label }) ? { farthest: isWide(size.width) ? FAR_TOWN : NEAR_TOWN } : {}),
      ground: { home: label.actor, whole: country || isStrong(label.actor, input) },
      label
    };
    if (!country || !label.actor) return wish;
    const large = isLarge(label.actor);
    const actor = label.actor;
    const spots = [wish, ...otherLines.map(sizeOf)]
      .map((box) => ownSpots(actor, { ...box, at }, safe, ground))
      .find((found) => found.length);
    return { ...wish, spots: spots ?? [], ...(large ? { leads: false } : {}) };
  });
}

/** A name's lines, the best first: beside Korea, where little room is, both Koreas' go in two. */
function linesOf(
  label: SceneLabel,
  { scene, size, brief }: OverlayInput
): [string[], ...string[][]] {
  const pair = label.actor === 'KOR' || label.actor === 'PRK';
  const close = scene.view === 'korea' && isWide(size.width);
  const space = label.text.indexOf(' ');
  if (label.kind !== 'country' || space < 0) return [[label.text]];
  const two = [label.text.slice(0, space), label.text.slice(space + 1)];
  return pair && !close && brief !== 'in one' ? [two, [label.text]] : [[label.text], two];
}

/** Whether a country is filled so strongly that words on it are set in paper. */
export function isStrong(
  actor: Actor | undefined,
  { scene }: Pick<OverlayInput, 'scene'>
): boolean {
  if (!actor || isLarge(actor)) return false;
  return scene.highlights.some(({ country, role }) => country === actor && role === 'actor');
}

const offsets = new Map<number, readonly Point[]>();

/** All steps in px to either side that are tried round a point, the nearest first: the same for every name. */
function offsetsOf(step: number, reach: number): readonly Point[] {
  const key = step * 1000 + reach;
  const known = offsets.get(key);
  if (known) return known;
  const found: Point[] = [];
  for (let dx = -reach; dx <= reach; dx += step) {
    for (let dy = -reach; dy <= reach; dy += step) found.push([dx, dy]);
  }
  found.sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by));
  offsets.set(key, found);
  return found;
}

/** Middles of places where a box lies wholly on its country, the nearest to its point first. */
function ownSpots(
  actor: Actor,
  { at, width, height }: Pick<LabelWish, 'at' | 'width' | 'height'>,
  safe: Rect,
  ground: GroundMap
): Point[] {
  const { step: close, reach } = SEARCH[isLarge(actor) ? 'large' : 'small'];
  const step = isLarge(actor) && !isNarrow(safe) ? 2 * close : close;
  const found: Point[] = [];
  for (const [dx, dy] of offsetsOf(step, reach)) {
    const [x, y] = [at[0] + dx, at[1] + dy];
    const [left, top] = [x - width / 2, y - height / 2];
    if (left < safe.x || left + width > safe.x + safe.width) continue;
    if (top < safe.y || top + height > safe.y + safe.height) continue;
    if (!ground.holds(actor, { x: left, y: top, width, height })) continue;
    found.push([x, y]);
    if (found.length === SPOTS) break;
  }
  return found;
}

/** Whether a place may be left out, dot and all: a port or a depot where its name has no room near. */
export const mayGo = ({ label: { kind } }: Pick<NameWish, 'label'>): boolean =>
  kind === 'port' || kind === 'depot' || kind === 'town';

/** Whether a name finds room anywhere on its large country: words on lines go before it. */
export function canWait({ dot, label: { actor } }: NameWish): boolean {
  return !dot && isLarge(actor);
}

/** The order of placement: small countries, and of the two Koreas either first, then towns. */
export function inOrder(names: readonly NameWish[], southFirst: boolean): NameWish[] {
  const rank = ({ dot, label: { actor } }: NameWish) =>
    dot ? 4 : actor === 'PRK' ? 2 : actor === 'KOR' ? (southFirst ? 1 : 3) : 3;
  return [...names].sort((a, b) => rank(a) - rank(b));
}

/** A placed name, and whether it stands on a strongly coloured country, its own. */
export interface NameLabel extends PlacedLabel {
  label: SceneLabel;
  lines: string[];
  onLand: boolean;
}

/** Says of placed names whether they stand on a strong colour. */
export function onOwnLand(
  names: readonly (PlacedLabel & NameWish)[],
  input: OverlayInput,
  ground: GroundMap
): NameLabel[] {
  return names.map((name) => {
    const { actor } = name.label;
    const lines = name.shape ? name.otherLines[name.shape - 1]! : name.lines;
    return {
      ...name,
      lines,
      onLand: !!actor && isStrong(actor, input) && ground.holds(actor, name)
    };
  });
}

/** A dot on the map, in px. */
export interface Dot {
  id: string;
  at: Point;
  kind: SceneLabel['kind'];
  actor?: SceneLabel['actor'];
}

/** The dots of the places that have one. */
export function dotsOf(wishes: readonly NameWish[]): Dot[] {
  return wishes.flatMap(({ id, dot, at: [x, y], label: { kind, actor } }) =>
    dot ? [{ id, at: [round(x), round(y)], kind, actor }] : []
  );
}
