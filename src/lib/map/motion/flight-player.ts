import type { Scene } from '$lib/geo/stage';
import type { Camera, Size } from '../camera/camera';
import { drawSnapshot, type SnapshotView } from './draw-snapshot';
import { planFlight, type Flight } from './flight';
import { coversUntil, keyframesFor, planSnapshots } from './snapshots';
import { FADE_MS } from './timing';

/** ms by which a snapshot outlasts its time: on a busy machine the next one may be late. */
const LATE_MS = 150;

/** A scene's base map as the camera sees it at rest. */
export interface Aim {
  scene: Scene;
  camera: Camera;
  /** The stage in px. */
  size: Size;
}

/** What the player tells its owner of a flight that nothing interrupts. */
export interface FlightEvents {
  /** The first snapshots are under way. */
  ready(): void;
  arrived(): void;
}

interface Snapshot {
  element: Element;
  camera: Camera;
  /** px */
  size: Size;
  animation?: Animation;
  /** ms on the document's timeline from which nothing below it can be seen. */
  coversFrom: number;
}

interface Run {
  flight: Flight;
  size: Size;
  /** ms on the document's timeline. */
  start: number;
  timers: ReturnType<typeof setTimeout>[];
}

/**
 * Carries the camera: the browser's compositor moves snapshots of the base map, each drawn once, and
 * a fresh one fades in over the last before that would show. At rest nothing runs: no timer, no
 * frame. A flight starts from what is on screen, also when it interrupts another one.
 */
export class FlightPlayer {
  #layer = document.createElement('div');
  #events: FlightEvents;
  /** All that lie over each other, the last on top. */
  #snapshots: Snapshot[] = [];
  /** Where the camera rests once nothing flies; anywhere before the first jump. */
  #rest: Camera = { x: 0, y: 0, k: 1, angle: 0 };
  #run: Run | undefined;
  #drawn = 0;

  /** @param stage the element in which the player makes its own layer, below all that is there */
  constructor(stage: Element, events: FlightEvents) {
    this.#events = events;
    this.#layer.className = 'snapshots';
    stage.prepend(this.#layer);
  }

  /** The camera as it stands on screen at this moment. */
  get now(): Camera {
    if (!this.#run) return this.#rest;
    const { flight, start } = this.#run;
    return flight.at((timeline() - start) / flight.duration);
  }

  /**
   * Shows a scene at once, ending any flight.
   *
   * @param fade whether it fades in over what is there
   */
  jump({ scene, camera, size }: Aim, fade = false): void {
    this.#stop();
    this.#rest = camera;
    if (!fade) this.#drop(this.#snapshots.length);
    const snapshot = this.#add({ scene, camera, size, stage: size, resting: true });
    if (!fade) return;
    snapshot.animation = snapshot.element.animate({ opacity: [0, 1] }, FADE_MS);
    snapshot.animation.onfinish = () => {
      if (!this.#run) this.#drop(this.#snapshots.length - 1);
    };
  }

  /**
   * Flies to a scene from what is on screen.
   *
   * @param longest ms
   */
  fly({ scene, camera: target, size }: Aim, longest?: number): void {
    const flight = planFlight(this.now, target, size.width, longest);
    this.#stop();
    this.#rest = target;
    const { duration } = flight;
    const run: Run = { flight, size, start: timeline(), timers: [] };
    this.#run = run;
    const ready = Math.min(1, (2 * FADE_MS) / duration);
    for (const snapshot of this.#snapshots) this.#carry(run, snapshot, 0, ready);
    const plans = planSnapshots(flight, size, FADE_MS);
    plans.forEach(({ from, to, camera, size: covering }, i) => {
      const last = i === plans.length - 1;
      const view = { scene, camera, size: covering, stage: size, resting: last };
      // Each in a task of its own: to draw two in one would cost a phone a frame.
      const draw = () => {
        const snapshot = this.#add(view, run.start + from * duration + FADE_MS);
        const animation = this.#carry(run, snapshot, from, to, true);
        if (last) animation.onfinish = () => this.#arrive(run);
      };
      run.timers.push(setTimeout(draw, from * duration));
    });
    run.timers.push(setTimeout(() => this.#events.ready(), ready * duration));
  }

  /** Takes everything off the stage. */
  halt(): void {
    this.#stop();
    this.#drop(this.#snapshots.length);
  }

  #add(view: SnapshotView, coversFrom = Infinity): Snapshot {
    const element = drawSnapshot(view, `snapshot-${this.#drawn++}`);
    // What is covered goes together with what comes: each change of layers costs the page a frame.
    this.#drop(this.#snapshots.findLastIndex((one) => timeline() >= one.coversFrom));
    this.#layer.append(element);
    const snapshot = { element, camera: view.camera, size: view.size, coversFrom };
    this.#snapshots.push(snapshot);
    return snapshot;
  }

  /** Takes away the lowest snapshots; an animation of what is gone would keep the page itself busy. */
  #drop(count: number): void {
    for (const { animation, element } of this.#snapshots.splice(0, Math.max(0, count))) {
      animation?.cancel();
      element.remove();
    }
  }

  /**
   * Lets a snapshot go along a flight for as long as it covers the stage, and then stay where it is
   * until the flight ends: where the next one is late a picture that stands is better than a gap, and
   * the end of an animation costs the page frames of its own.
   *
   * @param from shares of the flight's time
   * @param fadeIn whether it comes over the one before
   */
  #carry(
    { flight, size, start }: Run,
    snapshot: Snapshot,
    from: number,
    to: number,
    fadeIn = false
  ): Animation {
    const late = Math.min(1, to + LATE_MS / flight.duration);
    const { camera, animation: before } = snapshot;
    const until = coversUntil(flight, camera, snapshot.size, size, from, late);
    // It lies behind a flight that is given up: it goes on as it did, and covers the stage.
    if (until === undefined && before) return before;
    before?.cancel();
    return this.#animate({ flight, size, start }, snapshot, from, until ?? from, fadeIn);
  }

  #animate(
    { flight, size, start }: Pick<Run, 'flight' | 'size' | 'start'>,
    snapshot: Snapshot,
    from: number,
    until: number,
    fadeIn: boolean
  ): Animation {
    const duration = (1 - from) * flight.duration;
    const way = keyframesFor(flight, snapshot.camera, size, from, until);
    const share = (until - from) / (1 - from);
    const frames: (Keyframe & { offset: number })[] = way.map((frame, i) => ({
      ...frame,
      offset: (share * i) / (way.length - 1)
    }));
    if (until < 1) frames.push({ ...way.at(-1), offset: 1 });
    if (fadeIn) {
      const faded = Math.min(1, FADE_MS / duration);
      frames.push(
        { opacity: 0, offset: 0 },
        { opacity: 1, offset: faded },
        { opacity: 1, offset: 1 }
      );
      frames.sort((a, b) => a.offset - b.offset);
    }
    const animation = snapshot.element.animate(frames, duration);
    animation.startTime = start + from * flight.duration;
    snapshot.animation = animation;
    return animation;
  }

  /** Ends a flight where it was to end: the last snapshot rests as it was drawn, alone. */
  #arrive(run: Run): void {
    if (this.#run !== run) return;
    this.#stop();
    this.#snapshots.at(-1)?.animation?.cancel();
    this.#drop(this.#snapshots.length - 1);
    this.#events.arrived();
  }

  #stop(): void {
    this.#run?.timers.forEach(clearTimeout);
    this.#run = undefined;
  }
}

/** ms on the document's timeline, which stands still between two frames. */
const timeline = () => Number(document.timeline.currentTime ?? 0);
