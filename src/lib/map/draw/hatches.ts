import type { Camera } from '../camera/camera';
import { hatchOf, type HatchName } from './actors';
import type { BaseLayer } from './base-layers';
import { SAMPLE } from './furniture';
import { round } from './polyline';

/** The tile of one hatch: a line across the middle of a square. */
export interface HatchPattern {
  name: HatchName;
  /** Side of the tile in px: the distance between two lines. */
  gap: number;
  /** From px on the screen to the units of the paths that it fills. */
  transform: string;
}

/** The stripes of a hatch across a sample of the key, cut to it: a path in px. */
export function stripes(x: number, y: number, name: 'occupied' | 'partly'): string {
  const { width, height } = SAMPLE;
  const pitch = (hatchOf(name)?.gap ?? 0) * Math.SQRT2;
  let d = '';
  for (let at = pitch / 2; at < width + height; at += pitch) {
    const [from, to] = [Math.max(0, at - height), Math.min(width, at)];
    d += `M${round(x + from)} ${round(y + at - from)}L${round(x + to)} ${round(y + at - to)}`;
  }
  return d;
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
    const hatch = name && hatchOf(name);
    if (!hatch) return [];
    return [{ name, gap: hatch.gap, transform: `${upright}rotate(${hatch.turn})` }];
  });
}
