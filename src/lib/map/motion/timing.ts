/*
 * How long everything on the moving map takes. Style sheets read these numbers too, as custom
 * properties that the build writes: see `tools/build/shared-values.ts`.
 */

/** The pace of all flights: 1.2 makes every flight a fifth slower. */
export const FLIGHT_PACE = 1;
/** ms of a flight for one unit of the effort that its way costs the eye. */
export const FLIGHT_MS_PER_EFFORT = 520;
export { MIN_FLIGHT_MS } from '../../schema/map-terms.ts';
/** Longest flight in ms at pace 1; a view may allow its own flights more. */
export const MAX_FLIGHT_MS = 800;

/** ms a step must stay active before the stage follows: a fling over three steps is one change. */
export const SETTLE_MS = 90;
/** ms in which a fresh picture of the base map covers the one before. */
export const FADE_MS = 100;
/** ms in which marks fade out before the camera goes. */
export const LEAVE_MS = 140;
/** ms in which new marks fade in. */
export const COME_MS = 200;
/** ms in which a line draws itself. */
export const DRAW_MS = 600;
