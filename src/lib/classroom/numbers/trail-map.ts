import { pxPerMillion } from '$lib/map/draw/ribbon';

/** Size in px of the map beside the trail. */
export const TRAIL_MAP = { width: 360, height: 250 };
/** How many times wider than on the map the enlarged bar is drawn. */
export const ENLARGED = 10;
/** Millions of rounds that the enlarged bar has room for. */
export const BAR_MILLIONS = 5;

/** Px of the enlarged bar for an amount of rounds. */
export function enlargedPx(amount: number): number {
  return (amount / 1e6) * pxPerMillion(TRAIL_MAP) * ENLARGED;
}
