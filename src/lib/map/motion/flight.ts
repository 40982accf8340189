import type { Camera } from '../camera/camera';
import { FLIGHT_MS_PER_EFFORT, FLIGHT_PACE, MAX_FLIGHT_MS, MIN_FLIGHT_MS } from './timing';

/** A camera move: how long it takes, and where it is at `t` from 0 to 1. */
export interface Flight {
  /** ms */
  duration: number;
  /** How long the way seems to the eye: van Wijk & Nuij's path length, and the turn in radians. */
  effort: number;
  /** The camera at `t`, 0 = start, 1 = end; the ends are exact. */
  at(t: number): Camera;
}

/**
 * How much a flight prefers zooming out over panning (van Wijk & Nuij found √2 pleasant on average;
 * a little less keeps the plane's edge out of sight).
 */
export const RHO = 1.25;

type Zoom = readonly [ux: number, uy: number, width: number];

/**
 * Optimal path between two zoomed views, after van Wijk & Nuij, "Smooth and efficient zooming and
 * panning" (2003), equations 7–9.
 *
 * @param from centre and visible width, in any one unit of length
 * @param to the same for the end
 * @param rho curvature, above 0
 * @returns the path's length S and the view at `t` from 0 to 1
 */
export function zoomPath(
  from: Zoom,
  to: Zoom,
  rho = RHO
): { length: number; at(t: number): [number, number, number] } {
  const [x0, y0, w0] = from;
  const [x1, y1, w1] = to;
  const d = Math.hypot(x1 - x0, y1 - y0);
  const rho2 = rho * rho;
  if (d < 1e-6 * Math.max(w0, w1)) {
    // Pure zoom: the general formula divides by the distance.
    const length = Math.log(w1 / w0) / rho;
    return {
      length: Math.abs(length),
      at: (t) => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, w0 * Math.exp(rho * t * length)]
    };
  }
  const b0 = (w1 * w1 - w0 * w0 + rho2 * rho2 * d * d) / (2 * w0 * rho2 * d);
  const b1 = (w1 * w1 - w0 * w0 - rho2 * rho2 * d * d) / (2 * w1 * rho2 * d);
  // asinh(-b) equals ln(−b + √(b² + 1)) without losing digits for large b.
  const r0 = Math.asinh(-b0);
  const length = (Math.asinh(-b1) - r0) / rho;
  return {
    length,
    at(t) {
      const s = rho * t * length + r0;
      const u = (w0 / (rho2 * d)) * (Math.cosh(r0) * Math.tanh(s) - Math.sinh(r0));
      return [x0 + u * (x1 - x0), y0 + u * (y1 - y0), (w0 * Math.cosh(r0)) / Math.cosh(s)];
    }
  };
}

/** The signed turn in radians from `a` to `b` the short way round: in (−π, π]. */
export function shortTurn(a: number, b: number): number {
  const turn = (b - a) % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  if (turn <= -Math.PI) return turn + 2 * Math.PI;
  return turn;
}

/** How far along its way a flight is at share `t` of its time: slow at both ends (smoothstep). */
export const eased = (t: number): number => t * t * (3 - 2 * t);

/**
 * A flight from what is on screen to a target camera, eased at both ends, turning the short way.
 *
 * @param width stage width in px; only its ratio to the distance matters
 * @param longest the longest this flight may take at pace 1, in ms
 */
export function planFlight(
  from: Camera,
  to: Camera,
  width: number,
  longest = MAX_FLIGHT_MS
): Flight {
  const path = zoomPath([from.x, from.y, width / from.k], [to.x, to.y, width / to.k]);
  const turn = shortTurn(from.angle, to.angle);
  const effort = path.length + Math.abs(turn);
  return {
    duration: Math.round(
      FLIGHT_PACE * Math.min(longest, Math.max(MIN_FLIGHT_MS, FLIGHT_MS_PER_EFFORT * effort))
    ),
    effort,
    at(t) {
      if (t <= 0) return from;
      if (t >= 1) return to;
      const s = eased(t);
      const [x, y, w] = path.at(s);
      return { x, y, k: width / w, angle: from.angle + turn * s };
    }
  };
}
