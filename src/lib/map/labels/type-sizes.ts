import type { Size } from '../camera/camera';
import { growth } from '$lib/styles/layout';
import { isWide } from '../camera/safe-area';

/** Font sizes in px of the map's words. Nothing on a map is under 13. */
export interface TypeSizes {
  label: number;
  country: number;
  year: number;
  small: number;
  /** The number of a flow: the largest word on a map but the year. */
  number: number;
  /** A flow's words break into lines of about this many px. */
  wrap: number;
}
const SMALL_TYPE: TypeSizes = {
  label: 14,
  country: 15,
  year: 40,
  small: 13,
  number: 20,
  wrap: 150
};
const TINY_TYPE: TypeSizes = { label: 13, country: 13, year: 34, small: 13, number: 16, wrap: 150 };
const LARGE_TYPE: TypeSizes = {
  label: 16,
  country: 19,
  year: 60,
  small: 14,
  number: 28,
  wrap: 150
};
/** The same on a narrow drawing with as small words as maps may have; their year stays. */
export const smallest = (type: TypeSizes): TypeSizes => ({
  ...type,
  label: Math.min(type.label, TINY_TYPE.label),
  country: Math.min(type.country, TINY_TYPE.country),
  number: Math.min(type.number, TINY_TYPE.number)
});

/** On a wall, per 1280 px of its width: read from the back row of a classroom. */
const FAR_TYPE: TypeSizes = { label: 24, country: 28, year: 84, small: 24, number: 40, wrap: 225 };
const FAR_WIDTH = 1280;

/** Below this stage width in px, words are set as small as maps may go. */
const TINY = 340;

const scaled = (sizes: TypeSizes, by: number) =>
  Object.fromEntries(
    Object.entries(sizes).map(([name, px]: [string, number]) => [
      name,
      Math.round(px * by * 10) / 10
    ])
  ) as unknown as TypeSizes;

/**
 * The type sizes for a stage: larger where the map has a desk rather than a hand to itself.
 *
 * @param far whether it is shown on a wall; only wide stages can be
 */
export function typeSizes({ width, height }: Size, far = false): TypeSizes {
  if (far && isWide(width)) {
    return scaled(FAR_TYPE, Math.max(1, width / FAR_WIDTH));
  }
  // The words of a width keep their size: the room beside it does not grow with the map.
  const { number, wrap } = LARGE_TYPE;
  if (isWide(width)) return { ...scaled(LARGE_TYPE, growth(width, height)), number, wrap };
  return width < TINY ? TINY_TYPE : SMALL_TYPE;
}
