import type { MapData, Scene } from '$lib/geo/stage';
import type { Size } from './camera/camera';
import { frameScene } from './camera/frame-scene';
import { safeArea, type Cover } from './camera/safe-area';
import { finish, overlayInParts, type Overlay, type OverlayParts } from './draw/overlay';
import { textMeasure } from './labels/measure';
import { typeSizes } from './labels/type-sizes';
import { FlightPlayer } from './motion/flight-player';
import {
  isMoving,
  marksAway,
  marksOf,
  reduce,
  START,
  type Command,
  type Framing,
  type MapEvent,
  type Shown
} from './motion/machine';
import { SceneMarks } from './motion/scene-marks';
import { yieldTask } from './motion/task';

/** What the stage is to show. */
export interface Aim {
  scene: Scene;
  /** The stage in px; none while it has no area. */
  size: Size | undefined;
  /** What stands over this scene. */
  cover: Cover | undefined;
  motion: boolean;
  /** On a wall rather than a desk: larger words. */
  far: boolean;
}

/** Framings that are kept: more than a story has scenes, with and without their cards. */
const MOST_FRAMINGS = 100;

/** The moving map: feeds the machine, and does what it says. */
export class Stage {
  readonly #stage: HTMLElement;
  readonly #data: MapData;
  readonly #measure = textMeasure();
  /** By all that decides them, so that what was laid out ahead is found again. */
  readonly #framings = new Map<string, Framing>();
  readonly #overlays = new WeakMap<Framing, Overlay>();
  /** Layouts that are under way. */
  readonly #parts = new WeakMap<Framing, OverlayParts>();
  readonly #marks = new Map<Shown, SceneMarks>();
  readonly #player: FlightPlayer;
  #state = START;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param stage the element of the page that holds this map; it carries the stage's attributes
   * @param data flows and the map's own words
   */
  constructor(stage: HTMLElement, data: MapData) {
    this.#stage = stage;
    this.#data = data;
    this.#player = new FlightPlayer(stage, {
      ready: () => this.#send({ type: 'ready' }),
      arrived: () => this.#send({ type: 'arrived' })
    });
  }

  aim(aim: Aim): void {
    this.#stage.dataset['scene'] = aim.scene.id;
    const framing = this.#framingOf(aim);
    if (!framing) return this.#send({ type: 'hide' });
    this.#send({ type: 'aim', framing, motion: aim.motion });
  }

  /**
   * Lays out a part of what a scene will show, while there is time for it.
   *
   * @returns whether there was anything left to do
   */
  prepare(aim: Aim): boolean {
    const framing = this.#framingOf(aim);
    return framing !== undefined && this.#layPart(framing);
  }

  /** Undefined while the stage has no area. */
  #framingOf({ scene, size, cover, far }: Aim): Framing | undefined {
    if (!size || !cover) return undefined;
    const of = JSON.stringify([scene.id, size, cover, far]);
    const known = this.#framings.get(of);
    if (known) return known;
    const safe = safeArea(size, cover);
    const camera = frameScene(scene, size, safe);
    const framing = { scene, camera, size, safe, type: typeSizes(size, far) };
    // A window that is drawn larger by hand has a shape for each px.
    if (this.#framings.size >= MOST_FRAMINGS) this.#framings.clear();
    this.#framings.set(of, framing);
    return framing;
  }

  #send(event: MapEvent): void {
    const { state, commands } = reduce(this.#state, event);
    this.#state = state;
    for (const command of commands) this.#run(command);
    this.#showMarks();
    this.#stage.toggleAttribute('data-moving', isMoving(this.#state));
  }

  #run(command: Command): void {
    switch (command.do) {
      case 'wait':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(
          () => this.#send({ type: 'due', now: this.#player.now }),
          command.ms
        );
        break;
      case 'cancel':
        clearTimeout(this.#timer);
        break;
      case 'jump':
        this.#player.jump(command.to, command.fade);
        break;
      case 'fly':
        this.#player.fly(command.to, command.longest);
        break;
      case 'halt':
        this.#player.halt();
        break;
      case 'compose':
        this.#compose(command.framing);
        break;
    }
  }

  /** Lays a framing out before it is shown, each part in a task of its own. */
  #compose(framing: Framing): void {
    if (this.#layPart(framing)) yieldTask(() => this.#compose(framing));
  }

  /** @returns whether there was anything left to do */
  #layPart(framing: Framing): boolean {
    if (this.#overlays.has(framing)) return false;
    const { done, value } = this.#partsOf(framing).next();
    if (done) this.#overlays.set(framing, value);
    return true;
  }

  #partsOf(framing: Framing): OverlayParts {
    const known = this.#parts.get(framing);
    if (known) return known;
    const { scene, camera, size, safe, type } = framing;
    const viewport = { camera, size, safe };
    const parts = overlayInParts(scene, this.#data, viewport, this.#measure, type);
    this.#parts.set(framing, parts);
    return parts;
  }

  /** Laid out once for each framing: some ms of work where that has not been done before. */
  #overlayOf(framing: Framing): Overlay {
    const overlay = this.#overlays.get(framing) ?? finish(this.#partsOf(framing));
    this.#overlays.set(framing, overlay);
    return overlay;
  }

  /** Brings the marks on the stage in line with the state: the old ones go, the new ones come. */
  #showMarks(): void {
    const north = this.#data.words['north'] ?? '';
    const [wanted, away] = [marksOf(this.#state), marksAway(this.#state)];
    for (const [shown, marks] of this.#marks) {
      if (wanted.includes(shown)) continue;
      marks.remove();
      this.#marks.delete(shown);
    }
    for (const shown of wanted) {
      const known = this.#marks.get(shown);
      const marks =
        known ?? new SceneMarks(this.#stage, shown, this.#overlayOf(shown.framing), north);
      marks.away = away;
      this.#marks.set(shown, marks);
    }
  }
}
