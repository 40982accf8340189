import { toScreen, type Camera, type Size } from '../camera/camera';
import { eased, type Flight } from './flight';

/**
 * One drawing of the base map on the way. Nothing is drawn anew while it shows: the browser moves it
 * as a picture, so that a flight costs no layout and no painting.
 */
export interface SnapshotPlan {
  /** Shares of the flight, 0 to 1, between which it covers the stage. */
  from: number;
  to: number;
  /** The camera it is drawn with; its centre is the snapshot's middle. */
  camera: Camera;
  /** px; larger than the stage by what the flight brings into sight. */
  size: Size;
}

/**
 * How far, in the flight's own measure of effort, one snapshot may be carried before it is drawn
 * anew: with the time it takes to fade, it is enlarged by about half at most.
 */
const EFFORT_PER_SNAPSHOT = 0.4;
/** Samples of a flight, for keyframes and for what must be covered. */
const SAMPLES = 48;

/** Share of the flight's time at which its way is at share `s`: the inverse of `eased`. */
export function whenAt(s: number): number {
  return 0.5 - Math.sin(Math.asin(1 - 2 * Math.min(1, Math.max(0, s))) / 3);
}

/** Shares of time from `from` to `to`, both ends kept. */
function moments(from: number, to: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) * SAMPLES));
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
}

/**
 * The smallest snapshot round a camera's centre that covers the stage all the way.
 *
 * @param camera what the snapshot is drawn with
 * @param stage px
 * @param from shares of the flight's time
 * @returns px, the stage's size or more by whole even numbers, so that a px of the one is a px of the other
 */
export function coveringSize(
  flight: Flight,
  camera: Camera,
  stage: Size,
  from: number,
  to: number
): Size {
  let [x, y] = [0, 0];
  for (const t of moments(from, to)) {
    const [dx, dy] = beyond(flight, camera, stage, t);
    [x, y] = [Math.max(x, dx), Math.max(y, dy)];
  }
  return { width: stage.width + 2 * Math.ceil(x), height: stage.height + 2 * Math.ceil(y) };
}

/** How far in px a snapshot has to reach beyond the stage to each side, to cover it at one moment. */
function beyond(flight: Flight, camera: Camera, stage: Size, t: number): [x: number, y: number] {
  const { width, height } = stage;
  const seen = flight.at(t);
  const [cx, cy] = toScreen(camera, stage, [seen.x, seen.y]);
  // The stage as the snapshot sees it: a rectangle, enlarged and turned.
  const scale = camera.k / seen.k;
  const cos = Math.abs(Math.cos(seen.angle - camera.angle)) * scale;
  const sin = Math.abs(Math.sin(seen.angle - camera.angle)) * scale;
  return [
    Math.abs(cx - width / 2) + (width * cos + height * sin - width) / 2,
    Math.abs(cy - height / 2) + (width * sin + height * cos - height) / 2
  ];
}

/**
 * The last moment up to which a snapshot of some size covers the stage without a gap.
 *
 * @param size px of the snapshot
 * @param stage px
 * @param from shares of the flight's time
 * @returns a share from `from` to `to`; undefined where it does not even cover the stage at first
 */
export function coversUntil(
  flight: Flight,
  camera: Camera,
  size: Size,
  stage: Size,
  from: number,
  to: number
): number | undefined {
  let until: number | undefined;
  for (const t of moments(from, to)) {
    const [x, y] = beyond(flight, camera, stage, t);
    // A rounded px is nobody's gap.
    if (2 * x > size.width - stage.width + 1 || 2 * y > size.height - stage.height + 1) break;
    until = t;
  }
  return until;
}

/**
 * The snapshots of a flight, in order; the last is the target's own.
 *
 * @param stage px
 * @param fade ms in which a snapshot covers the one before it, which must last as long
 */
export function planSnapshots(flight: Flight, stage: Size, fade: number): SnapshotPlan[] {
  const share = fade / flight.duration;
  // Two may lie over each other, never three: the middle of an eased way is half as fast again.
  const most = Math.max(1, Math.floor(1 / (1.5 * share)));
  const count = Math.min(most, Math.ceil(flight.effort / EFFORT_PER_SNAPSHOT));
  return Array.from({ length: count }, (_, i) => {
    const last = i === count - 1;
    const from = whenAt(i / count);
    const to = last ? 1 : Math.min(1, whenAt((i + 1) / count) + share);
    // Drawn as seen half-way, so that it is enlarged as much as it is made smaller.
    const camera = flight.at(last ? 1 : whenAt((eased(from) + eased(to)) / 2));
    return { from, to, camera, size: coveringSize(flight, camera, stage, from, to) };
  });
}

/**
 * Where a snapshot drawn with `camera` lies between two moments of a flight, as keyframes of an
 * element whose middle is the stage's.
 *
 * @param stage px
 * @param from shares of the flight's time
 */
export function keyframesFor(
  flight: Flight,
  camera: Camera,
  stage: Size,
  from: number,
  to: number
): { transform: string }[] {
  return moments(from, to).map((t) => {
    const seen = flight.at(t);
    const [x, y] = toScreen(seen, stage, [camera.x, camera.y]);
    const [dx, dy] = [x - stage.width / 2, y - stage.height / 2];
    return {
      transform: `translate(${dx.toFixed(2)}px,${dy.toFixed(2)}px) rotate(${(seen.angle - camera.angle).toFixed(5)}rad) scale(${(seen.k / camera.k).toPrecision(6)})`
    };
  });
}
