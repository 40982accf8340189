/** ms a step must stay active before the stage follows: a fling over three steps is one change. */
export const SETTLE_MS = 90;
/** ms in which a fresh picture of the base map covers the one before. */
export const FADE_MS = 100;
/** ms in which new marks fade in, as in the stylesheet. */
export const COME_MS = 200;
/** ms in which a line draws itself. */
export const DRAW_MS = 600;

/**
 * The two shapes in which the first scene is drawn on the server, where the window is not known:
 * a phone with the title card over the lower half, and a wide window with a text column.
 */
export const STILLS = [
  {
    name: 'tall',
    size: { width: 390, height: 664 },
    safe: { x: 14, y: 14, width: 362, height: 210 }
  },
  {
    name: 'wide',
    size: { width: 1440, height: 900 },
    safe: { x: 480, y: 28, width: 932, height: 788 }
  }
];
