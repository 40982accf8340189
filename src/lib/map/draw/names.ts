import type { SceneLabel } from '$lib/geo/stage';
import { toScreen, type Point } from '../camera/camera';
import type { LabelWish } from '../labels/place';
import { ACTOR_STYLES } from './actors';
import { round } from './polyline';
import { LINE_HEIGHT, type OverlayInput } from './room';

/** A place's name as it wants to be placed. */
export type NameWish = LabelWish & { label: SceneLabel };

/** What stands on its own area rather than beside a dot. */
const isArea = ({ kind }: SceneLabel) => kind === 'country' || kind === 'sea';

/** The names that a scene shows, in the order of the data. */
export function wishNames({ scene, camera, size, measure, type }: OverlayInput): NameWish[] {
  return scene.labels.map((label) => {
    const country = label.kind === 'country';
    const px = country ? type.country : type.label;
    return {
      id: label.id,
      text: label.text,
      at: toScreen(camera, size, label.at),
      width: measure(label.text, px, country),
      height: px * LINE_HEIGHT,
      dot: !isArea(label),
      centred: isArea(label),
      label
    };
  });
}

/** Whether a name finds room anywhere on its large country: words on lines go before it. */
export function canWait({ dot, label: { actor } }: NameWish): boolean {
  return !dot && !!actor && !!ACTOR_STYLES[actor].large;
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
