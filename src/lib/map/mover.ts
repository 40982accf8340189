import { toMatrix, type Camera, type Size } from './camera';
import { planFlight, type Flight } from './flight';

/** Keyframes a flight is sampled into; the browser's animation engine carries it between them. */
const SAMPLES = 30;

/**
 * Carries the camera. At rest nothing runs: no timer, no frame. A move starts from what is on
 * screen, also when it interrupts another move.
 */
export class Mover {
  #group: SVGGElement;
  #rest: Camera;
  #run: { flight: Flight; animation: Animation } | undefined;

  constructor(group: SVGGElement, camera: Camera) {
    this.#group = group;
    this.#rest = camera;
  }

  /** The camera as it stands on screen at this moment. */
  get now(): Camera {
    if (!this.#run) return this.#rest;
    const { flight, animation } = this.#run;
    return flight.at(Number(animation.currentTime ?? 0) / flight.duration);
  }

  /** Shows a camera at once, ending any move. */
  jump(camera: Camera, size: Size): void {
    this.#stop();
    this.#rest = camera;
    this.#group.style.transform = toMatrix(camera, size);
  }

  /**
   * Flies to a camera.
   *
   * @param longest ms
   * @returns true once there; false when another move or jump took over
   */
  async fly(target: Camera, size: Size, longest?: number): Promise<boolean> {
    const from = this.now;
    const flight = planFlight(from, target, size.width, longest);
    this.#stop();
    const frames = Array.from({ length: SAMPLES + 1 }, (_, i) => ({
      transform: toMatrix(flight.at(i / SAMPLES), size)
    }));
    // The resting style is set first, so that the end needs no redraw at another place.
    this.#rest = target;
    this.#group.style.transform = toMatrix(target, size);
    const animation = this.#group.animate(frames, { duration: flight.duration });
    const run = { flight, animation };
    this.#run = run;
    try {
      await animation.finished;
    } catch {
      return false;
    }
    if (this.#run !== run) return false;
    this.#run = undefined;
    return true;
  }

  #stop(): void {
    const run = this.#run;
    this.#run = undefined;
    run?.animation.cancel();
  }
}
