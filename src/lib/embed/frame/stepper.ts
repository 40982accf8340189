import type { Camera, Size } from '$lib/map/camera/camera';
import { hideLeaving } from '$lib/map/motion/exit';
import { planFlight, type Flight } from '$lib/map/motion/flight';
import { keyframesFor } from '$lib/map/motion/snapshots';
import { afterPaint } from '$lib/map/motion/task';
import { COME_MS, DRAW_MS } from '$lib/map/motion/timing';

/** A still map with the camera it was drawn with, in px of the box that it fills. */
interface StillMap {
  map: SVGSVGElement;
  camera: Camera;
  /** The longest that a flight to or from it may take, in ms. */
  longest?: number;
}

/** A flight on its way, from a scene to the one that is shown. */
interface Run {
  from: number;
  flight: Flight;
  animations: Animation[];
}

/** What leads from one scene to the next: nothing, one map over another, or a flight. */
type Change = 'cut' | 'dissolve' | 'flight';

export interface Stepper {
  /** Place of the scene that shows or is on its way, from 0. */
  index(): number;
  /**
   * Goes to a scene.
   *
   * @param motion whether the camera may fly
   * @param answer whether somebody waits for an answer: the words are there first, and the map sets
   *   off once the browser has drawn them
   * @returns false when the scene already shows or there is none
   */
  show(index: number, motion: boolean, answer?: boolean): boolean;
}

/**
 * Shows one of the prerendered scenes at a time. At rest the reader sees the scene's own still map;
 * on the way its map and the next one's, without their marks, are carried along the camera's flight
 * by the browser's compositor, and half-way the one goes over into the other.
 */
export function createStepper(root: HTMLElement, scenes: HTMLElement[]): Stepper {
  let current = scenes.findIndex((scene) => scene.hasAttribute('data-active'));
  /** The scene whose map shows or is on its way. */
  let drawn = current;
  const follow = afterPaint();
  let run: Run | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(index: number, motion: boolean, answer = false): boolean {
    if (!scenes[index] || index === current) return false;
    current = index;
    scenes.forEach((scene, i) => scene.toggleAttribute('data-active', i === index));
    follow(answer ? () => draw(index, motion) : undefined);
    if (!answer) draw(index, motion);
    return true;
  }

  /** Has the map follow to a scene. */
  function draw(index: number, motion: boolean): void {
    if (index === drawn) return;
    const { offsetWidth: width, offsetHeight: height } = boxOf(scenes[drawn]!);
    const size = { width, height };
    const progress = run && Number(run.animations[0]!.currentTime) / run.flight.duration;
    // In the first half of a flight the reader still sees the scene from which it started.
    const from = run && progress! < 0.5 ? run.from : drawn;
    const [before, after] = [mapOf(scenes[from]!, size), mapOf(scenes[index]!, size)];
    const camera = run ? run.flight.at(progress!) : before.camera;
    const stays = !run && before.map.dataset['camera'] === after.map.dataset['camera'];
    // In a frame that is hidden there is nowhere to fly.
    const change = !motion || !width ? 'cut' : stays ? 'dissolve' : 'flight';

    finish();
    mark(from, index, change);
    if (change === 'dissolve') {
      dissolve(before.map, after.map);
      // Below the new map the old one stays until it has come.
      timer = setTimeout(finish, COME_MS);
    }
    if (change === 'flight') {
      // The longer limit of either end holds, so that a flight back takes as long as the way out.
      const flight = planFlight(camera, after.camera, width, after.longest ?? before.longest);
      const animations = [before, after].map((still) =>
        still.map.animate(keyframesFor(flight, still.camera, size, 0, 1), flight.duration)
      );
      if (from !== index) animations.push(after.map.animate(HALF_WAY, flight.duration));
      animations[0]!.onfinish = finish;
      run = { from, flight, animations };
    }
  }

  /** Tells the stylesheet what shows, what leaves, and how the one follows the other. */
  function mark(from: number, to: number, change: Change): void {
    drawn = to;
    root.dataset['scene'] = scenes[to]!.dataset['step'];
    root.dataset['change'] = change;
    root.toggleAttribute('data-moving', change === 'flight');
    root.toggleAttribute('data-passing', change !== 'cut' && from !== to);
    scenes.forEach((scene, i) => {
      scene.toggleAttribute('data-drawn', i === to);
      scene.toggleAttribute('data-leaving', i === from && i !== to && change !== 'cut');
    });
  }

  /** Ends whatever moves: only the scene that shows is left. */
  function finish(): void {
    clearTimeout(timer);
    for (const animation of run?.animations ?? []) animation.cancel();
    run = undefined;
    root.removeAttribute('data-moving');
    root.removeAttribute('data-passing');
    for (const scene of scenes) scene.removeAttribute('data-leaving');
  }

  return { index: () => current, show };
}

const boxOf = (scene: HTMLElement) => scene.querySelector<HTMLElement>('.map-box')!;

/** The map of a scene that fits the width of the embed. */
function mapOf(scene: HTMLElement, { width, height }: Size): StillMap {
  const maps = [...scene.querySelectorAll<SVGSVGElement>('.map')];
  const map = maps.find((one) => getComputedStyle(one).display !== 'none')!;
  const [x, y, k, angle, longest] = map.dataset['camera']!.split(' ').map(Number);
  const drawn = map.viewBox.baseVal;
  const scale = Math.min(width / drawn.width, height / drawn.height);
  return { map, camera: { x: x!, y: y!, k: k! * scale, angle: angle! }, longest };
}

/** How the next map comes over the one before. */
const HALF_WAY = [
  { opacity: 0 },
  { opacity: 0, offset: 0.4 },
  { opacity: 1, offset: 0.6 },
  { opacity: 1 }
];

/** Lets one map's marks go over into another's: the treaty line opens into a gap, or closes. */
function dissolve(before: Element, after: Element): void {
  hideLeaving(before, after);
  const lines = (map: Element) => [...map.querySelectorAll('.treaty .line')];
  const offset = (line?: Element) => (line ? Number(line.getAttribute('stroke-dashoffset')) : 1);
  lines(after).forEach((line, i) => {
    const [was, is] = [offset(lines(before)[i]), offset(line)];
    if (was === is) return;
    const delay = was < 1 ? COME_MS : 0;
    line.animate(
      { strokeDashoffset: [was, is] },
      { duration: DRAW_MS, delay, easing: 'ease-in-out', fill: 'backwards' }
    );
  });
}
