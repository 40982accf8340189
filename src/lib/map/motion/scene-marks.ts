import type { ComponentProps } from 'svelte';
import type { FlowStatus } from '$lib/geo/stage';
import type { Overlay } from '../draw/overlay';
import type OverlayDrawing from '../draw/Overlay.svelte';
import drawOverlay from '../draw/Overlay.svelte?markup';
import { markup } from '../draw/markup';
import { drawLine } from './drawn-line';
import { hideLeaving } from './exit';
import { insertMarkup } from './insert';
import type { Shown } from './machine';

/** Test hooks by which marks are found: those that leave are no longer meant. */
const HOOKS = ['data-flow', 'data-label', 'data-text', 'data-condition'];

/** Whether a line draws itself: it is new, or its treaty goes over into another status. */
const drawsItself = (kind: string, status: FlowStatus, was: FlowStatus | undefined) =>
  was ? kind === 'treaty' && was !== status : true;

/** The marks of one framing on the stage. */
export class SceneMarks {
  readonly #element = document.createElement('div');
  readonly #stops: (() => void)[] = [];

  /**
   * Puts the marks on the stage, over those that are there; what they do not have of these goes.
   *
   * @param shown another scene, camera or window has marks of its own
   * @param northWord the letter of the north arrow
   */
  constructor(stage: HTMLElement, shown: Shown, overlay: Overlay, northWord: string) {
    const { width, height } = shown.framing.size;
    /** The status that each line had in the scene before, where the marks come with motion. */
    const statuses =
      shown.before && new Map(shown.before.flows.map((flow) => [flow.id, flow.status]));
    const drawn = overlay.flows.filter(
      ({ id, kind, status }) => statuses && drawsItself(kind, status, statuses.get(id))
    );
    const still = { ...overlay, flows: overlay.flows.filter((flow) => !drawn.includes(flow)) };
    this.#element.className = 'marks';
    stage.append(this.#element);
    for (const flow of drawn) {
      this.#stops.push(drawLine(this.#element, flow, statuses?.get(flow.id), shown.framing.size));
    }
    const drawing = markup<ComponentProps<typeof OverlayDrawing>>(drawOverlay, {
      overlay: still,
      northWord
    });
    const box = `0 0 ${width} ${height}`;
    const svg = `<svg class="map layer live ${statuses ? 'coming' : ''}" viewBox="${box}">${drawing}</svg>`;
    insertMarkup(this.#element, 'beforeend', svg);
    exitBefore(this.#element);
  }

  /** Whether they have faded out of the camera's way. */
  set away(away: boolean) {
    this.#element.classList.toggle('away', away);
  }

  remove(): void {
    for (const stop of this.#stops) stop();
    this.#element.remove();
  }
}

/** Hides those marks of the scene before, just below, that this one does not have. */
function exitBefore(element: HTMLElement): void {
  const before = element.previousElementSibling;
  if (!before?.matches('.marks')) return;
  hideLeaving(before, element);
  for (const hook of HOOKS) {
    for (const mark of before.querySelectorAll(`[${hook}]`)) mark.removeAttribute(hook);
  }
}
