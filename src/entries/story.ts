import Stage from '$lib/map/Stage.svelte';
import type { Cover } from '$lib/map/camera/safe-area';
import { followSteps } from '$lib/story/scroll/steps';
import { bindBar } from '$lib/story/bar.svelte';
import { bindPresenter, type Presenter } from '$lib/story/presenter';
import { StoryState } from '$lib/story/state.svelte';
import type { StageData } from '$lib/geo/stage';
import { mount } from 'svelte';

/** Brings the prerendered story page to life. Everything to read is there without it. */
function start(): void {
  const root = document.documentElement;
  if (!('js' in root.dataset)) return;
  const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
  const stage = find('[data-stage]');
  const json = find('#stage-data')?.textContent;
  const bar = find('[data-bar]');
  const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
  if (!stage || !json || !bar || !steps.length) {
    // The connection broke before the page was whole: what has come stays readable.
    delete root.dataset['js'];
    return;
  }

  const data = JSON.parse(json) as StageData;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const state = new StoryState(
    steps.map((step) => step.dataset['step']!),
    !still.matches
  );
  still.addEventListener('change', () => (state.motion = !still.matches));

  // The title card has no sources to open: it changes size only when text or window do.
  new ResizeObserver(() => state.layout++).observe(steps[0]!.querySelector('[data-card]')!);
  let measured: { of: string; tops: number[] } | undefined;
  const cover = (scene: string): Cover => {
    const layout = state.layout;
    if (state.presenting) return presenter.cover();
    // Measured once for each shape of the page: asking again costs a layout at every step.
    const of = [layout, window.innerWidth, window.innerHeight, bar.offsetHeight].join();
    if (measured?.of !== of) measured = { of, tops: readingTops(steps, bar.offsetHeight) };
    const { tops } = measured;
    const [from, to] = sameView(data, scene);
    return {
      top: Math.min(...tops.slice(from, to)),
      bar: bar.offsetHeight,
      window: Math.min(window.innerHeight, root.clientHeight)
    };
  };

  const stills = [...stage.children];
  mount(Stage, {
    target: stage,
    props: {
      stage,
      data,
      cover,
      // Until then the reader sees the still map of the page.
      drawn: () => stills.forEach((still) => still.remove()),
      get active() {
        return state.active;
      },
      get motion() {
        return state.motion;
      },
      get far() {
        return state.presenting;
      }
    }
  });
  const scrollTo = (index: number) => {
    const step = steps[Math.max(0, Math.min(steps.length - 1, index))]!;
    step.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  bindBar(bar, steps, state, (index) =>
    state.presenting ? presenter.show(index) : scrollTo(index)
  );
  // The browser's own jump to the address came before the cards had their places.
  readingTops(steps, bar.offsetHeight);
  steps.find((step) => `#${step.id}` === location.hash)?.scrollIntoView({ behavior: 'instant' });
  followSteps(steps, (index) => {
    if (!state.presenting) state.index = index;
  });
  const presenter: Presenter = bindPresenter(bar, steps, state, (index) => {
    readingTops(steps, bar.offsetHeight);
    scrollTo(index);
  });
  root.dataset['ready'] = '';
}

/**
 * The run of neighbouring steps that share a scene's view, as `[from, to)`: one safe area for all of
 * them keeps the camera still from one to the next. The cover, with its tall card, stands alone.
 */
function sameView(data: StageData, scene: string): [from: number, to: number] {
  const { scenes } = data;
  let from = Math.max(
    0,
    scenes.findIndex((one) => one.id === scene)
  );
  if (from === 0) return [0, 1];
  let to = from + 1;
  const { view } = scenes[from]!;
  while (from > 1 && scenes[from - 1]!.view === view) from--;
  while (to < scenes.length && scenes[to]!.view === view) to++;
  return [from, to];
}

/**
 * Where each step begins, in px from the window's top, when it is read: the top of its card, with
 * the sources closed (opening them must not move the map), or of the chapter's head over it. Tells
 * the stylesheet each card's height, by which it sets the reading position.
 */
function readingTops(steps: readonly HTMLElement[], barHeight: number): number[] {
  const cards = steps.map((step) => step.querySelector<HTMLElement>('[data-card]')!);
  const heights = cards.map((card, i) => {
    const before = parseInt(steps[i]!.style.getPropertyValue('--card'));
    return before && card.querySelector('details[open]') ? before : card.offsetHeight;
  });
  steps.forEach((step, i) => step.style.setProperty('--card', `${heights[i]}px`));
  return steps.map((step, i) => {
    if (step.matches('.cover')) return window.innerHeight - barHeight - heights[i]!;
    const head = step.previousElementSibling;
    const above = head?.matches('h2') ? head.getBoundingClientRect().height : 0;
    return parseFloat(getComputedStyle(step).scrollMarginTop) - above;
  });
}

// In a task of its own: reading the script took one.
setTimeout(start);
