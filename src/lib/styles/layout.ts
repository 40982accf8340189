/*
 * Numbers of the layout that scripts and style sheets share. Style sheets get them from here, as
 * custom properties and as `@media (--wide)`, by `tools/build/shared-values.ts`: change one here and
 * both change.
 */

/** Share of the window's height, from the top, at which a step becomes active: `--trigger`. */
export const TRIGGER = 0.8;

/** From this width in px the text stands left of the map, however tall the window is: `--wide`. */
export const WIDE = 900;

/** Px: from this width on, a window that is no taller than this has its text beside the map too. */
const [LOW_LEAST, LOW_TALLEST] = [540, 500];

/** A phone on its side, a short or zoomed window: everything tighter. `--low`. */
export const LOW = `(min-width: ${LOW_LEAST}px) and (max-height: ${LOW_TALLEST}px)`;

/** Where the text stands beside the map, and where it lies over its lower part: `--beside`, `--over`. */
export const BESIDE = `(min-width: ${WIDE}px), ${LOW}`;
export const OVER =
  `(max-width: ${LOW_LEAST - 0.02}px), ` +
  `(max-width: ${WIDE - 0.02}px) and (min-height: ${LOW_TALLEST + 0.02}px)`;

/** A desk's window in px, from which on type and lines grow with the picture, and how far at most. */
export const DESK = { width: 1440, height: 900, most: 1.5 };

/** By how much type and lines are larger than on a desk: 1 to `DESK.most`, by the scarcer side. */
export const growth = (width: number, height: number): number =>
  Math.max(1, Math.min(DESK.most, width / DESK.width, height / DESK.height));

/** The text column on wide stages, and the air to each side of it, in px: `--column-…`. */
export const COLUMN_WIDTH = 400;
export const COLUMN_MARGIN = 40;

/** Height in px of the story's bar, above what a phone takes from the foot of its window. */
export const BAR = 52;
