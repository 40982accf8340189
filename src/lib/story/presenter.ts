import { WIDE, type Cover } from '$lib/map/camera/safe-area';
import type { StoryState } from './state.svelte';

/** Air in px between the card's column and the map, and between the note and what is over it. */
const AIR = 24;

/** The story on a wall: one step at a time by keys, no scrolling. */
export interface Presenter {
  /** Shows the step at an index, held inside the story. */
  show: (index: number) => void;
  /** What stands over the stage while presenting, in px. */
  cover: () => Cover;
}

/**
 * Wires the presenter: ← → Home End Space and a clicker's Page Up and Page Down move, N shows the
 * teacher's note, B blanks the screen, F asks for the full screen, Esc leaves. It starts at once
 * when the address asks for it (`?present`).
 *
 * @param bar the bar, with `[data-action]` links and buttons and its `[data-presenting]` group
 * @param steps the steps in reading order
 * @param resume puts the reader before a step again after leaving
 */
export function bindPresenter(
  bar: HTMLElement,
  steps: readonly HTMLElement[],
  state: StoryState,
  resume: (index: number) => void
): Presenter {
  const root = document.documentElement;
  const find = <T extends HTMLElement>(selector: string) => bar.querySelector<T>(selector)!;
  const menu = find<HTMLDetailsElement>('details');
  const story = bar.parentElement!;
  const noteButton = find('[data-action="note"]');
  const blankButton = find('[data-action="blank"]');
  const headings = steps.map((step) => step.querySelector<HTMLElement>('h1, h3')!);
  const notes = steps.map((step) => step.querySelector<HTMLElement>('[data-note]'));
  let [noted, blank] = [false, false];

  const draw = () => {
    const at = state.presenting ? state.index : -1;
    const current = steps[at]?.closest('.chapter');
    steps.forEach((step, i) => {
      step.toggleAttribute('data-current', i === at);
      step
        .closest('.chapter')
        ?.toggleAttribute('data-current', step.closest('.chapter') === current);
      if (notes[i]) notes[i].hidden = !(noted && i === at);
    });
    root.toggleAttribute('data-blank', blank);
    story.inert = blank;
    noteButton.setAttribute('aria-pressed', String(noted));
    blankButton.setAttribute('aria-pressed', String(blank));
    state.layout++;
  };
  // Readers of screens hear the new step; the others see it anyway.
  const focus = () => headings[state.index]!.focus({ preventScroll: true });

  const show = (index: number) => {
    blank = false;
    menu.open = false;
    state.index = Math.max(0, Math.min(steps.length - 1, index));
    draw();
    focus();
  };
  const enter = () => {
    state.presenting = true;
    root.dataset['present'] = '';
    find('[data-presenting]').hidden = false;
    for (const heading of headings) heading.tabIndex = -1;
    tell(true);
    show(state.index);
  };
  const leave = () => {
    if (!state.presenting) return;
    [noted, blank, state.presenting] = [false, false, false];
    delete root.dataset['present'];
    find('[data-presenting]').hidden = true;
    tell(false);
    draw();
    if (document.fullscreenElement) void document.exitFullscreen();
    resume(state.index);
    focus();
  };
  const toggleNote = () => {
    [noted, blank] = [!noted, false];
    draw();
  };
  const toggleBlank = () => {
    blank = !blank;
    draw();
    if (!blank) focus();
  };
  const fill = () => void root.requestFullscreen?.().catch(() => undefined);

  const next = () => show(state.index + 1);
  const previous = () => show(state.index - 1);
  const keys: Record<string, () => void> = {
    ArrowRight: next,
    PageDown: next,
    ' ': next,
    ArrowLeft: previous,
    PageUp: previous,
    Home: () => show(0),
    End: () => show(steps.length - 1),
    n: toggleNote,
    b: toggleBlank,
    f: fill,
    Escape: leave
  };
  const onKey = (event: KeyboardEvent) => {
    if (!state.presenting || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const control = (event.target as Element).closest('a, button, summary');
    if (!act || (event.key === ' ' && control) || (event.key === 'Escape' && menu.open)) return;
    event.preventDefault();
    // The bar has arrow keys of its own.
    event.stopPropagation();
    act();
  };
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('click', () => blank && toggleBlank(), true);
  // The browser keeps Esc to itself in full screen and only says that it is over.
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement) leave();
  });
  const actions = { note: toggleNote, blank: toggleBlank, fill, leave };
  for (const [name, act] of Object.entries(actions)) {
    find(`[data-action="${name}"]`).addEventListener('click', act);
  }
  find('[data-action="present"]').addEventListener('click', (event) => {
    event.preventDefault();
    fill();
    enter();
  });
  // After a click with the mouse, Space means Next again.
  bar.addEventListener('click', (event) => {
    if (state.presenting && event.detail && !menu.contains(event.target as Node)) focus();
  });
  if (new URLSearchParams(location.search).has('present')) enter();

  return {
    show,
    cover: () => {
      const card = steps[state.index]!.querySelector('[data-card]')!.getBoundingClientRect();
      const note = notes[state.index];
      const over = note && !note.hidden && innerWidth >= WIDE ? note.offsetHeight + AIR : 0;
      return {
        top: card.top,
        bar: bar.offsetHeight + over,
        window: innerHeight,
        column: card.right + AIR
      };
    }
  };
}

/** Says in the address whether the story is being presented, so that a reload comes back to it. */
function tell(presenting: boolean): void {
  const others = new URLSearchParams(location.search);
  others.delete('present');
  const query = [presenting ? 'present' : '', others.toString()].filter(Boolean).join('&');
  history.replaceState(null, '', location.pathname + (query && `?${query}`) + location.hash);
}
