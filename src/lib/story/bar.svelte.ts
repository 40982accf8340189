import { yieldTask } from '$lib/map/motion/task';
import { find, findAll } from '$lib/shell/dom';
import { share } from './share';
import type { StoryState } from './state.svelte';

/** ms after which an address that the browser refused is written again. */
const RETRY_MS = 1000;

/** Shows the step at an index, which may lie outside the story. */
type Go = (index: number) => void;

/**
 * Wires the bar at the foot of the story: Previous, Next, position, motion, share, and the arrow
 * keys while the focus is in the story.
 *
 * @param bar the bar, with its `[data-action]` buttons and `[data-position]`
 * @param steps the steps in reading order
 */
export function bindBar(
  bar: HTMLElement,
  steps: readonly HTMLElement[],
  state: StoryState,
  go: Go
): void {
  const menu = find<HTMLDetailsElement>('details', bar);
  bindButtons(bar, state, go);
  bindKeys(bar, menu, state, go);
  bindMenu(menu, steps, go);
  showState(bar, steps.length - 1, state);
  followInAddress(state);
}

const button = (bar: HTMLElement, action: string) =>
  find<HTMLButtonElement>(`[data-action="${action}"]`, bar);

function bindButtons(bar: HTMLElement, state: StoryState, go: Go): void {
  const shareButton = button(bar, 'share');
  button(bar, 'previous').addEventListener('click', () => go(state.index - 1));
  button(bar, 'next').addEventListener('click', () => go(state.index + 1));
  button(bar, 'motion').addEventListener('click', () => (state.motion = !state.motion));
  shareButton.addEventListener('click', () => void share(shareButton, addressOf(state)));
}

function bindKeys(bar: HTMLElement, menu: HTMLDetailsElement, state: StoryState, go: Go): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const story = bar.closest('[data-scrolly]');
    if (!story?.contains(document.activeElement)) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) {
      event.preventDefault();
      go(state.index + by);
    } else if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}

function bindMenu(menu: HTMLDetailsElement, steps: readonly HTMLElement[], go: Go): void {
  for (const link of findAll<HTMLAnchorElement>('a[href^="#"]', menu)) {
    link.addEventListener('click', (event) => {
      menu.open = false;
      const index = steps.findIndex((step) => `#${step.id}` === link.hash);
      if (index < 0) return;
      event.preventDefault();
      go(index);
    });
  }
}

/** Keeps what the bar says true. */
function showState(bar: HTMLElement, last: number, state: StoryState): void {
  const position = find('[data-position]', bar);
  $effect.root(() => {
    $effect(() => {
      const { index } = state;
      position.textContent = index ? `${index} / ${last}` : (position.dataset['start'] ?? '');
      button(bar, 'previous').setAttribute('aria-disabled', String(index === 0));
      button(bar, 'next').setAttribute('aria-disabled', String(index === last));
    });
    $effect(() => {
      document.documentElement.dataset['motion'] = state.motion ? 'on' : 'off';
      button(bar, 'motion').setAttribute('aria-pressed', String(state.motion));
    });
  });
}

/** The address of the step that shows. */
function addressOf({ index, active }: StoryState): string {
  const page = location.href.replace(/#.*$/, '');
  return index ? `${page}#${active}` : page;
}

/**
 * The address follows the active step without new history entries, so that one Back leaves the page.
 * Other anchors, such as those after the story, stay as they are until the reader moves on.
 */
function followInAddress(state: StoryState): void {
  let retry: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    try {
      history.replaceState(null, '', addressOf(state));
    } catch {
      // Safari refuses the hundredth change within ten seconds: the last one follows.
      retry = setTimeout(write, RETRY_MS);
    }
  };
  let written: number | undefined;
  $effect.root(() => {
    $effect(() => {
      const { index } = state;
      const first = written === undefined;
      if (written === index) return;
      written = index;
      clearTimeout(retry);
      if (!first) retry = yieldTask(write);
    });
  });
}
