import { safeArea } from '$lib/map/camera/safe-area';
import { BAR } from '$lib/styles/layout';

/** Top of the title card in px in a phone's window. */
const CARD_TOP = 264;

const still = (name: string, width: number, height: number) => {
  const size = { width, height };
  return { name, size, area: safeArea(size, { top: CARD_TOP, bar: BAR, window: height }) };
};

/**
 * The two shapes in which the first scene is drawn on the server, where the window is not known:
 * a phone with the title card over the lower half, and a wide window with a text column.
 */
export const FIRST_STILLS = [still('tall', 390, 664), still('wide', 1440, 900)];
