import type { Camera, Size } from '../camera/camera';
import { planFlight, type Flight } from '../camera/flight';
import { carry, planPictures } from './snapshots';
import { FADE_MS } from './timing';

/** ms by which a picture outlasts its time. */
const LATE_MS = 150;

/** A picture of the base map on the stage; `Look` is whatever else it takes to draw it. */
export interface Drawn<Look> {
  key: number;
  camera: Camera;
  /** px */
  size: Size;
  look: Look;
  /** Whether it is drawn for a camera at rest, with all that is left out on the way. */
  resting: boolean;
  /** To be called with the picture's element once it stands on the stage, its middle on the stage's. */
  enter(element: Element): void;
}

interface Held<Look> extends Drawn<Look> {
  element?: Element;
  move?: Animation;
  /** ms on the document's timeline from which nothing below it can be seen. */
  coversFrom?: number;
}

interface Run {
  flight: Flight;
  size: Size;
  /** ms on the document's timeline. */
  start: number;
  timers: ReturnType<typeof setTimeout>[];
  done(arrived: boolean): void;
}

/**
 * Carries the camera: the browser's compositor moves pictures of the base map, each drawn once, and
 * a fresh one fades in over the last before that would show. At rest nothing runs: no timer, no
 * frame. A move starts from what is on screen, also when it interrupts another move.
 */
export class Mover<Look> {
  #show: (pictures: readonly Drawn<Look>[]) => void;
  #pictures: Held<Look>[] = [];
  #rest: Camera;
  #run: Run | undefined;
  #keys = 0;

  /** @param show called with all pictures that lie over each other, the last on top */
  constructor(camera: Camera, show: (pictures: readonly Drawn<Look>[]) => void) {
    this.#rest = camera;
    this.#show = show;
  }

  /** The camera as it stands on screen at this moment. */
  get now(): Camera {
    if (!this.#run) return this.#rest;
    const { flight, start } = this.#run;
    return flight.at((timeline() - start) / flight.duration);
  }

  get moving(): boolean {
    return !!this.#run;
  }

  /**
   * Shows a camera at once, ending any move.
   *
   * @param fade whether the new look fades in over the old one
   */
  jump(camera: Camera, size: Size, look: Look, fade = false): void {
    this.#end(false);
    this.#rest = camera;
    if (!fade) this.#drop(this.#pictures.length);
    this.#add({ camera, size, look, resting: true }, (picture) => {
      if (!fade) return;
      picture.move = picture.element!.animate({ opacity: [0, 1] }, FADE_MS);
      picture.move.onfinish = () => !this.#run && this.#clear();
    });
  }

  /**
   * Flies to a camera.
   *
   * @param longest ms
   * @returns true once there; false when another move or jump took over
   */
  fly(target: Camera, size: Size, look: Look, longest?: number): Promise<boolean> {
    const flight = planFlight(this.now, target, size.width, longest);
    this.#end(false);
    this.#rest = target;
    const { duration } = flight;
    const pictures = planPictures(flight, size, FADE_MS);
    return new Promise((done) => {
      const run: Run = { flight, size, start: timeline(), timers: [], done };
      this.#run = run;
      for (const picture of this.#pictures) {
        this.#carry(run, picture, 0, Math.min(1, (2 * FADE_MS) / duration));
      }
      pictures.forEach(({ from, to, camera, size }, i) => {
        const last = i === pictures.length - 1;
        const draw = () =>
          this.#add({ camera, size, look, resting: last }, (picture) => {
            picture.coversFrom = run.start + from * duration + FADE_MS;
            this.#carry(run, picture, from, to, true);
            if (last) picture.move!.onfinish = () => this.#run === run && this.#end(true);
          });
        if (from) run.timers.push(setTimeout(draw, from * duration));
        else draw();
      });
    });
  }

  #add(drawing: Omit<Drawn<Look>, 'key' | 'enter'>, entered: (picture: Held<Look>) => void): void {
    const picture: Held<Look> = {
      ...drawing,
      key: this.#keys++,
      enter: (element) => {
        picture.element = element;
        entered(picture);
      }
    };
    // What is covered goes together with what comes: each change of layers costs the page a frame.
    this.#drop(this.#pictures.findLastIndex(({ coversFrom }) => timeline() >= coversFrom!));
    this.#pictures = [...this.#pictures, picture];
    this.#show(this.#pictures);
  }

  /** Takes away the lowest pictures; a move of what is gone would keep the page itself busy. */
  #drop(count: number): void {
    const gone = Math.max(0, count);
    for (const { move } of this.#pictures.slice(0, gone)) move?.cancel();
    this.#pictures = this.#pictures.slice(gone);
  }

  /** Leaves the last picture alone. */
  #clear(): void {
    this.#drop(this.#pictures.length - 1);
    this.#show(this.#pictures);
  }

  /**
   * Lets a picture go along a flight and then stay where it is until the flight ends: the end of an
   * animation costs the page frames of its own.
   *
   * @param fadeIn whether it comes over the one before
   */
  #carry(
    { flight, size, start }: Run,
    picture: Held<Look>,
    from: number,
    to: number,
    fadeIn = false
  ): void {
    picture.move?.cancel();
    const duration = (1 - from) * flight.duration;
    // On a busy machine the next picture may be late: this one goes on for a while.
    const until = Math.min(1, to + LATE_MS / flight.duration);
    const way = carry(flight, picture.camera, size, from, until);
    const share = (until - from) / (1 - from);
    const frames: Keyframe[] = way.map((frame, i) => ({
      ...frame,
      offset: (share * i) / (way.length - 1)
    }));
    if (until < 1) frames.push({ ...way.at(-1)!, offset: 1 });
    if (fadeIn) {
      const faded = Math.min(1, FADE_MS / duration);
      frames.push(
        { opacity: 0, offset: 0 },
        { opacity: 1, offset: faded },
        { opacity: 1, offset: 1 }
      );
      frames.sort((a, b) => a.offset! - b.offset!);
    }
    picture.move = picture.element?.animate(frames, duration);
    if (picture.move) picture.move.startTime = start + from * flight.duration;
  }

  /** Ends a move; arrived, the last picture rests where it is. */
  #end(arrived: boolean): void {
    const run = this.#run;
    this.#run = undefined;
    run?.timers.forEach(clearTimeout);
    if (arrived) {
      this.#pictures.at(-1)?.move?.cancel();
      this.#clear();
    }
    run?.done(arrived);
  }
}

/** ms on the document's timeline, which stands still between two frames. */
const timeline = () => Number(document.timeline.currentTime ?? 0);
