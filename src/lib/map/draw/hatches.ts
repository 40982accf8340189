import type { Camera } from '../camera/camera';
import { hatchOf, type Hatch, type HatchName, type OccupiedHatch } from './actors';
import type { BaseLayer } from './base-layers';
import { SAMPLE } from './furniture';
import { round } from './polyline';

/** The tile of one hatch: a diagonal of a square, and the corners of its neighbours'. */
export interface HatchPattern {
  name: HatchName;
  /** Side of the tile in px. */
  pitch: number;
  d: string;
  /** From px on the screen to the units of the paths that it fills; none where they are px. */
  transform?: string;
}

/** The stripes of a hatch across a sample of the key, cut to it: a path in px. */
export function stripes(x: number, y: number, name: OccupiedHatch): string {
  const { width, height } = SAMPLE;
  const pitch = hatchOf(name)?.pitch ?? width;
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
    ? `rotate(${((-camera.angle * 180) / Math.PI).toFixed(1)}) scale(${(1 / camera.k).toPrecision(4)})`
    : undefined;
  const names = new Set(layers.map(({ hatch }) => hatch));
  return [...names].flatMap((name): HatchPattern[] => {
    const hatch = name && hatchOf(name);
    if (!hatch) return [];
    const { pitch } = hatch;
    return [{ name, pitch, d: tile(hatch), ...(upright ? { transform: upright } : {}) }];
  });
}

/** The lines of a tile, each a little longer than the tile, so that none shows an end. */
function tile({ pitch, rises }: Hatch): string {
  return [-1, 0, 1]
    .map((step) => {
      const [left, right] = [step * pitch - 2, (step + 1) * pitch + 2];
      return rises
        ? `M-2 ${pitch - left}L${pitch + 2} ${pitch - right}`
        : `M-2 ${left}L${pitch + 2} ${right}`;
    })
    .join('');
}
