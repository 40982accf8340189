import type { Camera, Size } from '$lib/map/camera';
import { Mover } from '$lib/map/mover';

/** How a reader came to a scene. */
export type Via = 'tap' | 'key' | 'scroll' | 'host';

/** Reads the camera and the size in px that a figure was drawn with. */
function cameraOf(map: SVGSVGElement): { camera: Camera; size: Size; longest?: number } {
  const [x, y, k, angle, longest] = map.dataset['camera']!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
    number?
  ];
  const { width, height } = map.viewBox.baseVal;
  return { camera: { x, y, k, angle }, size: { width, height }, longest };
}

/**
 * Shows one of the prerendered scenes at a time. At rest the reader sees the scene's own still map;
 * a move hides it and flies a copy of the base map from the one camera to the other.
 */
export class Stepper {
  /** Place of the scene that shows or is on its way, from 0. */
  index = 0;
  #root: HTMLElement;
  #scenes: HTMLElement[];
  #live: { map: SVGSVGElement; mover: Mover } | undefined;

  constructor(root: HTMLElement, scenes: HTMLElement[]) {
    this.#root = root;
    this.#scenes = scenes;
    this.index = scenes.findIndex((one) => one.hasAttribute('data-active'));
  }

  /** The still map of a scene that fits the width of the embed. */
  #map(index: number): SVGSVGElement {
    const maps = [...this.#scenes[index]!.querySelectorAll<SVGSVGElement>('.map')];
    return maps.find((map) => getComputedStyle(map).display !== 'none') ?? maps[0]!;
  }

  /** The map that moves: a copy of a still one without its hatches and words. */
  #stage(like: SVGSVGElement): { map: SVGSVGElement; mover: Mover } {
    const live = this.#live;
    if (live?.map.dataset['variant'] === like.dataset['variant']) return live!;
    live?.map.parentElement!.remove();
    const map = like.cloneNode(true) as SVGSVGElement;
    for (const extra of map.querySelectorAll('defs, .hatch, .overlay')) extra.remove();
    const box = document.createElement('div');
    box.className = 'map-box flying';
    box.ariaHidden = 'true';
    box.append(map);
    this.#scenes[0]!.before(box);
    const mover = new Mover(map.querySelector('.base')!, cameraOf(like).camera);
    return (this.#live = { map, mover });
  }

  /**
   * Goes to a scene.
   *
   * @param motion whether the camera may fly
   * @returns false when the scene already shows or there is none
   */
  show(index: number, motion: boolean): boolean {
    const [from, to] = [this.#scenes[this.index], this.#scenes[index]];
    if (!from || !to || from === to) return false;
    const moving = this.#root.hasAttribute('data-moving');
    const before = this.#map(this.index);
    this.index = index;
    this.#root.dataset['scene'] = to.dataset['step'];
    for (const scene of this.#scenes) {
      scene.toggleAttribute('data-active', scene === to);
      scene.toggleAttribute('data-leaving', scene === from && motion && !moving);
    }
    const after = this.#map(index);
    const { camera, size, longest } = cameraOf(after);
    const still = before.dataset['camera'] === after.dataset['camera'];
    const { map, mover } = this.#stage(moving ? after : before);
    const settle = (old?: SVGElement) => {
      from.removeAttribute('data-leaving');
      keepCommon(old, after);
      this.#root.removeAttribute('data-moving');
    };
    if (!motion || (still && !moving)) {
      mover.jump(camera, size);
      copyColours(after, map);
      settle(before);
      return true;
    }
    if (!moving) mover.jump(cameraOf(before).camera, size);
    this.#root.setAttribute('data-moving', '');
    // The longer limit of either end holds, so that a flight back takes as long as the way out.
    const most = longest ?? cameraOf(before).longest;
    // Laid out once with the old colours, so that the new ones fade in.
    map.getBoundingClientRect();
    copyColours(after, map);
    void mover.fly(camera, size, most).then((arrived) => arrived && settle());
    return true;
  }
}

/** Gives a map the highlights of another; both draw the same areas in the same order. */
function copyColours(from: SVGElement, to: SVGElement): void {
  const areas = (map: SVGElement) => [...map.querySelectorAll('[data-country]')];
  const roles = areas(from).map((area) => area.getAttribute('data-highlight'));
  areas(to).forEach((area, i) => {
    if (roles[i]) area.setAttribute('data-highlight', roles[i]);
    else area.removeAttribute('data-highlight');
  });
}

/**
 * Marks that were there before stay instead of coming anew; a line whose status changes goes over
 * from the old one, as the treaty line opens into a gap.
 */
function keepCommon(before: SVGElement | undefined, after: SVGElement): void {
  const marks = (map?: SVGElement) => [...(map?.querySelector('.overlay')?.children ?? [])];
  const old = new Map(marks(before).map((mark) => [keyOf(mark), mark]));
  for (const mark of marks(after)) {
    const twin = old.get(keyOf(mark));
    mark.toggleAttribute('data-kept', !!twin);
    const [was, is] = [twin, mark].map((one) => one?.getAttribute('data-status'));
    if (!is || !was || was === is) continue;
    mark.setAttribute('data-status', was);
    mark.getBoundingClientRect();
    mark.setAttribute('data-status', is);
  }
}

const keyOf = (mark: Element) =>
  mark.getAttribute('data-flow') ?? mark.outerHTML.replace(' data-kept=""', '');
