/** A point `[x, y]`: on the plane in plane units, or on the screen in px. */
export type Point = readonly [x: number, y: number];

/** A rectangle in px, `y` downwards. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Width and height of a stage in px. */
export interface Size {
  width: number;
  height: number;
}
