/*
 * Numbers of the layout that scripts and style sheets share. Style sheets get them from here, as
 * custom properties and as `@media (--wide)`, by `tools/build/shared-values.ts`: change one here and
 * both change.
 */

/** Share of the window's height, from the top, at which a step becomes active: `--trigger`. */
export const TRIGGER = 0.8;

/** From this width in px the text stands left of the map, not over its lower part: `--wide`. */
export const WIDE = 900;

/** The text column on wide stages, and the air to each side of it, in px: `--column-…`. */
export const COLUMN_WIDTH = 400;
export const COLUMN_MARGIN = 40;
