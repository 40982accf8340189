import type { BackgroundName } from '$lib/geo/stage';
import { ACTORS } from '$lib/schema/map-terms';
import { toScreen, type Rect } from '../camera/camera';
import { isWide } from '../camera/safe-area';
import type { GroundMap } from '../labels/ground';
import type { PlacedLabel } from '../labels/place';
import { crosses, overlaps } from '../labels/rules';
import { isStrong } from './names';
import { round } from './polyline';
import type { OverlayInput, Room } from './room';

/** A name of the background where it stands, in px. */
export interface BackgroundLabel {
  id: string;
  class: BackgroundName['class'];
  lines: readonly string[];
  /** Middle of the name, and the top of its box. */
  x: number;
  y: number;
  box: Rect;
  px: number;
  /** Whether it lies on a strongly coloured country, as a river's name may. */
  onColour: boolean;
}

/** Air in px round a name of the background: quiet words need more than loud ones. */
const AIR = 5;
/** px that such a name may reach beyond the safe area, on a stage that shows more. */
const BEYOND = 8;
/** Height of a line as a multiple of the font size. */
const LINE = 1.2;
/** Space after each letter of a neighbour's name, in em. */
const SPACED = 0.07;

/** What kinds of names a drawing shows: rivers and lakes want more room than a phone has. */
function isShown({ class: kind, wide }: BackgroundName, { size, scene }: OverlayInput): boolean {
  if (isWide(size.width)) return true;
  return !wide && (kind !== 'river' || scene.view === 'korea');
}

/**
 * Names of neighbours and waters, where there is room: on their own land or water as the build has
 * measured it, and clear of all that is drawn before. What finds no room is left out.
 *
 * @param labels words placed before
 */
export function layBackground(
  input: OverlayInput,
  room: Room,
  ground: GroundMap,
  labels: readonly PlacedLabel[]
): BackgroundLabel[] {
  const { scene, data } = input;
  const placed: BackgroundLabel[] = [];
  const leaders = labels.flatMap(({ leader }) => (leader ? [leader] : []));
  const taken = [...room.taken, ...room.soft, ...labels];
  // What acts in the story has a name of its own.
  const named = new Set(scene.labels.map(({ id }) => id));
  for (const name of data.names[scene.view] ?? []) {
    if (named.has(name.id) || !isShown(name, input)) continue;
    const found = bestSpot(name, input, (box) => {
      const clear = !taken.some((other) => overlaps(box, other, AIR));
      return clear && !leaders.some((leader) => crosses(leader, box));
    });
    if (!found) continue;
    taken.push(found.box);
    const onColour = ACTORS.some((one) => isStrong(one, input) && ground.holds(one, found.box));
    placed.push({ ...found, onColour });
  }
  return placed;
}

function bestSpot(
  { id, class: kind, text, lines, spots }: BackgroundName,
  { camera, size, safe, measure, type, scene }: OverlayInput,
  isClear: (box: Rect) => boolean
): Omit<BackgroundLabel, 'onColour'> | undefined {
  const turn = turnOf(scene.angles, camera.angle);
  const px = type.small;
  const bounds = visible(safe, size);
  for (const spot of spots) {
    const [x, y] = toScreen(camera, size, spot.at);
    for (const [rows, rooms] of [
      [[text], spot.one],
      [lines, spot.two]
    ] as const) {
      if (!rows || !rooms) continue;
      const width = Math.max(...rows.map((row) => widthOf(row, kind, px, measure)));
      if (rooms[turn]! * camera.k < width) continue;
      const height = rows.length * px * LINE;
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (!within(box, bounds) || !isClear(box)) continue;
      return { id, class: kind, lines: rows, x: round(x), y: round(box.y), box, px };
    }
  }
  return undefined;
}

/** Width of a name of the background in px. */
function widthOf(
  text: string,
  kind: BackgroundName['class'],
  px: number,
  measure: OverlayInput['measure']
): number {
  const spaces = kind === 'neighbour' ? text.length * SPACED * px : 0;
  return measure(text, px, false) + spaces;
}

/** Number of the candidate turn that a camera has. */
function turnOf(angles: readonly number[], angle: number): number {
  return angles.reduce(
    (best, one, i) => (Math.abs(one - angle) < Math.abs(angles[best]! - angle) ? i : best),
    0
  );
}

/** The part of a drawing where a name may stand: a little more than the safe area. */
function visible(safe: Rect, size: { width: number; height: number }): Rect {
  const [x, y] = [Math.max(4, safe.x - BEYOND), Math.max(4, safe.y - BEYOND)];
  return {
    x,
    y,
    width: Math.min(size.width - 4, safe.x + safe.width + BEYOND) - x,
    height: Math.min(size.height - 4, safe.y + safe.height + BEYOND) - y
  };
}

function within(box: Rect, bounds: Rect): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}
