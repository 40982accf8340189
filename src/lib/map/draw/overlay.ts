import type { Scene, SceneLabel, StageData } from '$lib/geo/stage';
import { sceneArea } from '../camera/safe-area';
import { placeLabels, type LabelWish, type PlacedLabel } from '../labels/place';
import { typeSizes, type TypeSizes } from '../labels/type-sizes';
import type { Measure } from '../labels/wrap';
import type { DrawnFlow } from './flow';
import { layFurniture, type Furniture } from './furniture';
import { layConditions, layFlows, layTicks, nameBaseMarks } from './lines';
import { canWait, dotsOf, wishNames, type Dot } from './names';
import { Room, type TextWish, type Viewport } from './room';

/** Everything that lies over the base map for one scene at rest, in px. */
export interface Overlay extends Furniture {
  type: TypeSizes;
  flows: DrawnFlow[];
  dots: Dot[];
  labels: (PlacedLabel & { label: SceneLabel })[];
  /** Words with a place on the map that belong to a line or a mark rather than to a place. */
  texts: (PlacedLabel & TextWish)[];
  /** Short arrows across a border. */
  ticks: string[];
  conditions: { d: string; id: string }[];
}

/**
 * Lays one scene out over the base map, part by part: each part returns what it draws and says in
 * `room` what it takes up and which words it wants near it; then all words are placed together.
 *
 * To add a part: a function here between the others (an earlier one's words go first), a field of
 * `Overlay`, its drawing in `Overlay.svelte` and its rules in `overlay.css`.
 *
 * @param data flows and the map's own words
 * @param measure width of a text in px: of the browser's font, or an estimate on the server
 * @param type font sizes in px
 */
export function composeOverlay(
  scene: Scene,
  data: Pick<StageData, 'flows' | 'words'>,
  viewport: Viewport,
  measure: Measure,
  type = typeSizes(viewport.size)
): Overlay {
  const input = { scene, data, ...viewport, measure, type };
  const room = new Room(input);
  const furniture = layFurniture(input, room);
  const flows = layFlows(input, room);
  const conditions = layConditions(input, flows, room);
  const ticks = layTicks(input, room);
  nameBaseMarks(input, room);

  const names = wishNames(input);
  const wishes: LabelWish[] = [
    ...names.filter((name) => !canWait(name)),
    ...room.texts,
    ...names.filter(canWait)
  ];
  const { placed } = placeLabels(wishes, sceneArea(scene, viewport.safe), room.taken, room.soft);
  const places = new Map(placed.map((label) => [label.id, label]));
  /** Wishes with their places, in their own order; those without one are left out. */
  const withPlace = <Wish extends LabelWish>(some: readonly Wish[]) =>
    some.flatMap((wish) => {
      const place = places.get(wish.id);
      return place ? [{ ...wish, ...place }] : [];
    });
  return {
    type,
    flows: flows.map(({ drawn }) => drawn),
    dots: dotsOf(names),
    labels: withPlace(names),
    texts: withPlace(room.texts),
    ticks,
    conditions,
    ...furniture
  };
}
