import type { Camera, Size } from '$lib/map/camera/camera';
import { planFlight, type Flight } from '$lib/map/camera/flight';
import { hideLeaving } from '$lib/map/motion/exit';
import { carry } from '$lib/map/motion/snapshots';
import { COME_MS, DRAW_MS } from '$lib/map/motion/timing';

/** How a reader came to a scene. */
export type Via = 'tap' | 'key' | 'scroll' | 'host';

/** A still map with the camera it was drawn with, in px of the box that it fills. */
interface StillMap {
  map: SVGSVGElement;
  camera: Camera;
  longest?: number;
}

/**
 * Shows one of the prerendered scenes at a time. At rest the reader sees the scene's own still map;
 * on the way its map and the next one's, without their marks, are carried along the camera's flight
 * by the browser's compositor, and half-way the one goes over into the other.
 */
export class Stepper {
  /** Place of the scene that shows or is on its way, from 0. */
  index = 0;
  #root: HTMLElement;
  #scenes: HTMLElement[];
  #run: { flight: Flight; from: number; moves: Animation[] } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, scenes: HTMLElement[]) {
    this.#root = root;
    this.#scenes = scenes;
    this.index = scenes.findIndex((one) => one.hasAttribute('data-active'));
  }

  /** The map of a scene that fits the width of the embed. */
  #map(index: number, { width, height }: Size): StillMap {
    const maps = [...this.#scenes[index]!.querySelectorAll<SVGSVGElement>('.map')];
    const map = maps.find((one) => getComputedStyle(one).display !== 'none')!;
    const [x, y, k, angle, longest] = map.dataset['camera']!.split(' ').map(Number);
    const drawn = map.viewBox.baseVal;
    const scale = Math.min(width / drawn.width, height / drawn.height);
    return { map, camera: { x: x!, y: y!, k: k! * scale, angle: angle! }, longest };
  }

  /**
   * Goes to a scene.
   *
   * @param motion whether the camera may fly
   * @returns false when the scene already shows or there is none
   */
  show(index: number, motion: boolean): boolean {
    const [root, scenes, run] = [this.#root, this.#scenes, this.#run];
    const to = scenes[index];
    if (!to || index === this.index) return false;
    const shown = scenes[this.index]!.querySelector<HTMLElement>('.map-box')!;
    const size = { width: shown.offsetWidth, height: shown.offsetHeight };
    // In a frame that is hidden there is nowhere to fly.
    motion &&= size.width > 0;
    const t = run && Number(run.moves[0]!.currentTime) / run.flight.duration;
    // In the first half of a flight the reader still sees the scene from which it started.
    const from = run && t! < 0.5 ? run.from : this.index;
    const [before, after] = [this.#map(from, size), this.#map(index, size)];
    const still = !run && before.map.dataset['camera'] === after.map.dataset['camera'];
    this.#stop();
    this.index = index;
    root.dataset['scene'] = to.dataset['step'];
    scenes.forEach((scene, i) => {
      scene.toggleAttribute('data-active', i === index);
      scene.toggleAttribute('data-leaving', i === from && from !== index && motion);
      scene.dataset['coming'] = i === index && motion ? (still ? 'map' : 'marks') : '';
    });
    if (!motion) return true;
    if (still) {
      goOver(before.map, after.map);
      // Below the new map the old one stays until it has come.
      this.#timer = setTimeout(() => this.#stop(), COME_MS);
      return true;
    }
    root.setAttribute('data-moving', '');
    const start = run ? run.flight.at(t!) : before.camera;
    // The longer limit of either end holds, so that a flight back takes as long as the way out.
    const longest = after.longest ?? before.longest;
    const flight = planFlight(start, after.camera, size.width, longest);
    const moves = [before, after].map(({ map, camera }) =>
      map.animate(carry(flight, camera, size, 0, 1), flight.duration)
    );
    if (from !== index) moves.push(after.map.animate(HALF_WAY, flight.duration));
    moves[0]!.onfinish = () => this.#stop();
    this.#run = { flight, from, moves };
    return true;
  }

  /** Ends whatever moves: only the scene that shows is left. */
  #stop(): void {
    clearTimeout(this.#timer);
    for (const move of this.#run?.moves ?? []) move.cancel();
    this.#run = undefined;
    this.#root.removeAttribute('data-moving');
    for (const scene of this.#scenes) scene.removeAttribute('data-leaving');
  }
}

/** How the next map comes over the one before. */
const HALF_WAY = [
  { opacity: 0 },
  { opacity: 0, offset: 0.4 },
  { opacity: 1, offset: 0.6 },
  { opacity: 1 }
];

/** Lets one map's marks go over into another's: the treaty line opens into a gap, or closes. */
function goOver(before: Element, after: Element): void {
  hideLeaving(before, after);
  const lines = (map: Element) => [...map.querySelectorAll('.treaty .line')];
  const away = (line?: Element) => (line ? Number(line.getAttribute('stroke-dashoffset')) : 1);
  lines(after).forEach((line, i) => {
    const [was, is] = [away(lines(before)[i]), away(line)];
    if (was === is) return;
    const delay = was < 1 ? COME_MS : 0;
    line.animate(
      { strokeDashoffset: [was, is] },
      { duration: DRAW_MS, delay, easing: 'ease-in-out', fill: 'backwards' }
    );
  });
}
