import type { MapData, Scene } from '$lib/geo/stage';
import type { Rect, Size } from '../camera/camera';
import { composeStill, type Still } from './still';

const known = new WeakMap<MapData, WeakMap<Scene, Map<string, Still>>>();

/**
 * As `composeStill`, worked out once for all pages that show the same drawing: every embed page of an
 * edition holds the maps of all its steps.
 *
 * @param size the drawing in px
 * @param area the part of it in px that holds what matters
 */
export function knownStill(scene: Scene, data: MapData, size: Size, area: Rect): Still {
  const scenes = known.get(data) ?? new WeakMap<Scene, Map<string, Still>>();
  known.set(data, scenes);
  const stills = scenes.get(scene) ?? new Map<string, Still>();
  scenes.set(scene, stills);
  const key = [size.width, size.height, area.x, area.y, area.width, area.height].join(' ');
  const still = stills.get(key) ?? composeStill(scene, data, size, area);
  stills.set(key, still);
  return still;
}
