import type { Camera } from '../camera/camera';
import { ACTOR_STYLES, OCCUPIED_HATCH, type Hatch } from './actors';
import type { BaseLayer } from './base-layers';

/** Side in px of a hatch's tile: the distance between two of its lines. */
export const HATCH_GAP = 7;
/** Radius in px of the dots of a hatch. */
export const HATCH_DOT = 1.2;

/** The tile of one hatch. */
export interface HatchPattern {
  name: NonNullable<BaseLayer['hatch']>;
  kind: 'lines' | 'dots';
  class: string;
  /** From px on the screen to the units of the paths that it fills. */
  transform: string;
}

/**
 * The hatch patterns that some layers are filled with.
 *
 * @param camera through which the paths are seen: their units are turned back to px, upright on the
 *   screen; none where the paths are in px already
 */
export function hatchPatterns(layers: readonly BaseLayer[], camera?: Camera): HatchPattern[] {
  const upright = camera
    ? `rotate(${((-camera.angle * 180) / Math.PI).toFixed(2)}) scale(${(1 / camera.k).toPrecision(6)}) `
    : '';
  return layers.flatMap(({ hatch: name }): HatchPattern[] => {
    if (!name) return [];
    const [style, large]: [Hatch, true?] =
      name === 'occupied' ? [OCCUPIED_HATCH] : [ACTOR_STYLES[name].hatch, ACTOR_STYLES[name].large];
    if (style === 'dots') {
      return [{ name, kind: 'dots', class: 'hatch-dot', transform: upright.trim() }];
    }
    const transform = `${upright}rotate(${style})`;
    return [{ name, kind: 'lines', class: large ? 'hatch-line large' : 'hatch-line', transform }];
  });
}
