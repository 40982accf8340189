import type { StoryState } from './state.svelte';

/** ms after which an address that the browser refused is written again. */
const RETRY_MS = 1000;

/**
 * Wires the bar at the foot of the story: Previous, Next, position, motion, share, and the arrow
 * keys while the focus is in the story. The address follows the active step without new history
 * entries, so that one Back leaves the page.
 *
 * @param bar the bar, with its `[data-action]` buttons and `[data-position]`
 * @param steps the steps in reading order
 * @param go shows the step at an index, which may lie outside the story
 */
export function bindBar(
  bar: HTMLElement,
  steps: readonly HTMLElement[],
  state: StoryState,
  go: (index: number) => void
): void {
  const action = (name: string) => bar.querySelector<HTMLButtonElement>(`[data-action="${name}"]`)!;
  const [previous, next, motion, share] = ['previous', 'next', 'motion', 'share'].map(action) as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement
  ];
  const position = bar.querySelector<HTMLElement>('[data-position]')!;
  const menu = bar.querySelector<HTMLDetailsElement>('details')!;
  const links = [...menu.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const last = steps.length - 1;

  previous.addEventListener('click', () => go(state.index - 1));
  next.addEventListener('click', () => go(state.index + 1));
  motion.addEventListener('click', () => (state.motion = !state.motion));
  share.addEventListener('click', () => void shareStep(share, state));

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
  for (const link of links) {
    link.addEventListener('click', (event) => {
      menu.open = false;
      const target = steps.findIndex((step) => `#${step.id}` === link.hash);
      if (target < 0) return;
      event.preventDefault();
      go(target);
    });
  }

  let later: ReturnType<typeof setTimeout> | undefined;
  const writeAddress = () => {
    const at = state.index ? `#${state.active}` : location.pathname + location.search;
    try {
      history.replaceState(null, '', at);
    } catch {
      // Safari refuses the hundredth change within ten seconds: the last one follows.
      later = setTimeout(writeAddress, RETRY_MS);
    }
  };

  let shownBefore: number | undefined;
  $effect.root(() => {
    $effect(() => {
      const at = state.index;
      position.textContent = at ? `${at} / ${last}` : position.dataset['start']!;
      previous.setAttribute('aria-disabled', String(at === 0));
      next.setAttribute('aria-disabled', String(at === last));
      // Other anchors, such as those after the story, stay as they are until the reader moves on.
      const first = shownBefore === undefined;
      if (shownBefore === at) return;
      shownBefore = at;
      clearTimeout(later);
      // In a task of its own: the frame of the new scene has enough to do.
      if (!first) later = setTimeout(writeAddress);
    });
    $effect(() => {
      document.documentElement.dataset['motion'] = state.motion ? 'on' : 'off';
      motion.setAttribute('aria-pressed', String(state.motion));
    });
  });
}

/** Shares the address of the step: the phone's own sheet, else the clipboard, else shows it. */
async function shareStep(button: HTMLButtonElement, state: StoryState): Promise<void> {
  const page = location.href.split('#')[0]!;
  const url = state.index ? `${page}#${state.active}` : page;
  const told = button.querySelector<HTMLElement>('[data-told]')!;
  try {
    if (navigator.share) await navigator.share({ title: document.title, url });
    else {
      await navigator.clipboard.writeText(url);
      told.textContent = button.dataset['copied']!;
    }
  } catch (error) {
    // The reader closed the sheet: nothing to tell.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    told.textContent = `${button.dataset['failed']}: ${url}`;
  }
}
