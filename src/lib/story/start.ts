import type { StageData } from '$lib/geo/stage';
import { yieldTask } from '$lib/map/motion/task';
import { Stage } from '$lib/map/stage';
import { find, pageData } from '$lib/shell/dom';
import { OFFER } from '$lib/shell/offer';
import { prepareAhead } from './ahead';
import { bindAlone, isHeld, watchCards } from './alone';
import { markAway } from './away';
import { bindBar } from './bar';
import { bindNotes } from './notes';
import { fetchFiner } from './finer';
import { Presenter } from './presenter';
import { readingTops, type StepElements } from './reading-place';
import { carryStep } from './carry-step';
import { followSteps } from './scroll/steps';
import { StageLayout } from './stage-layout';
import { StoryState } from './state';

/** The parts of the prerendered page that the script brings to life. */
interface Parts {
  stage: HTMLElement;
  bar: HTMLElement;
  /** In reading order, the cover first. */
  steps: readonly StepElements[];
  data: StageData;
}

/** Brings the prerendered story page to life. Everything to read is there without it. */
export function startStory(): void {
  const root = document.documentElement;
  if (!('js' in root.dataset)) return;
  const parts = findParts();
  if (!parts) {
    // The connection broke before the page was whole: what has come stays readable.
    delete root.dataset['js'];
    return;
  }
  const { bar, steps } = parts;
  const elements = steps.map(({ step }) => step);
  const state = makeState(elements);
  showMap(parts, state);

  const scrollTo = (index: number) => {
    const step = elements[Math.max(0, Math.min(elements.length - 1, index))];
    step?.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  const presenter = new Presenter(parts, state, (index) => {
    readingTops(steps, bar.offsetHeight);
    scrollTo(index);
  });
  const go = (index: number) => (state.presenting ? presenter.show(index) : scrollTo(index));
  bindBar(bar, steps, state, { look: () => look(), go });
  bindNotes(find('[data-scrolly]'), state);
  bindAlone(elements, state);
  markAway(elements, state);
  watchCards(elements, state);
  // The browser's own jump to the address came before the cards had their places.
  readingTops(steps, bar.offsetHeight);
  const asked = elements.find((step) => `#${step.id}` === location.hash);
  asked?.scrollIntoView({ behavior: 'instant' });
  const look = followSteps(
    elements,
    () => !state.presenting,
    () => readingTops(steps, bar.offsetHeight),
    (index) => (state.index = index)
  );
  for (const step of elements) carryStep(step);
  presenter.startIfAsked();
  root.dataset['ready'] = '';
  fetchFiner(parts.stage);
}

/** Undefined where the page is not whole. */
function findParts(): Parts | undefined {
  const stage = document.querySelector<HTMLElement>('[data-stage]');
  const data = pageData<StageData>('stage-data');
  const bar = document.querySelector<HTMLElement>('[data-bar]');
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  if (!stage || !data || !bar || !sections.length) return undefined;
  const steps = sections.map((step) => ({ step, card: find('[data-card]', step) }));
  return { stage, bar, steps, data };
}

function makeState(steps: readonly HTMLElement[]): StoryState {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const state = new StoryState(
    steps.map((step) => step.dataset['step'] ?? ''),
    !reduced.matches
  );
  reduced.addEventListener('change', () => (state.motion = !reduced.matches));
  return state;
}

/** Puts the moving map on the stage, in place of the still one of the page. */
function showMap({ stage, bar, steps, data }: Parts, state: StoryState): void {
  const scenes = new Map(data.scenes.map((scene) => [scene.id, scene]));
  const views = state.slugs.map((slug) => scenes.get(slug)?.view ?? '');
  const layout = new StageLayout({ stage, bar, steps, views }, state);
  const stills = [...stage.children];
  const map = new Stage(stage, data);
  const aimAt = (index: number, free = state.isFree(index)) => {
    const scene = scenes.get(state.slugs[index] ?? '') ?? data.scenes[0]!;
    const { motion, presenting: far } = state;
    return { scene, size: layout.size, cover: layout.cover(index, free), motion, far };
  };
  state.watch(
    () => [state.motion, ...layout.causes],
    () => map.aim(aimAt(state.index))
  );
  prepareAhead(
    stage,
    state,
    () => [layout.size, state.layout, state.presenting],
    // A map that has the screen first is seen without its card and with it.
    (index) =>
      map.prepare(aimAt(index)) ||
      (isHeld(steps[index]!.step) && map.prepare(aimAt(index, !state.isFree(index))))
  );

  // The title card has no sources to open: it changes size only when text or window do.
  const cover = steps[0];
  if (cover) new ResizeObserver(() => state.layout++).observe(cover.card);
  window.addEventListener(OFFER, () => state.layout++);
  const measure = () => {
    layout.measure();
    if (!layout.size || !stills.length) return;
    // Until the map is drawn the reader sees the still one.
    state.flush();
    for (const still of stills.splice(0)) still.remove();
  };
  new ResizeObserver(() => (stills.length ? yieldTask(measure) : measure())).observe(stage);
}
