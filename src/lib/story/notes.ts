import { find, findAll } from '$lib/shell/dom';
import type { StoryState } from './state';

/**
 * Has the numbers on the cards open their notes, in a sheet over the foot of the window that the
 * card and the map do not feel. It closes by Esc, by its button, by a tap beside it and by moving
 * on to another step.
 *
 * @param scrolly the story's cards and map
 */
export function bindNotes(scrolly: HTMLElement, state: StoryState): void {
  const all = findAll<HTMLDetailsElement>('[data-notes]', scrolly);
  const opened = () => all.find(({ open }) => open);
  /** What the reader pressed, for the focus to return to. */
  let opener: HTMLElement | undefined;

  const close = (focus: boolean) => {
    const notes = opened();
    if (!notes) return;
    notes.open = false;
    if (focus) (opener?.isConnected ? opener : find('summary', notes)).focus();
    opener = undefined;
  };
  scrolly.addEventListener('click', (event) => {
    const target = event.target as Element;
    const number = target.closest<HTMLAnchorElement>('[data-note-ref]');
    if (target.closest('[data-action="close-notes"]')) close(true);
    if (!number) return;
    // The address belongs to the step, so the browser's own jump is not wanted.
    event.preventDefault();
    const asked = document.getElementById(number.hash.slice(1));
    const notes = asked?.closest<HTMLDetailsElement>('[data-notes]');
    if (!asked || !notes) return;
    if (opened() !== notes) close(false);
    opener = number;
    notes.open = true;
    show(asked);
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(true));
  document.addEventListener('pointerdown', ({ target }) => {
    const notes = opened();
    const inside = (target as Element).closest?.('[data-sheet], [data-note-ref], summary');
    if (notes && !(inside && notes.closest('[data-step]')?.contains(inside))) close(false);
  });
  for (const notes of all) notes.addEventListener('toggle', () => notes.open || forget(notes));
  state.watch(
    () => [state.index],
    () => close(false)
  );
}

/** Brings a note into the sheet's view and has it read. */
function show(note: HTMLElement): void {
  forget(note.closest('[data-sheet]')!);
  note.dataset['asked'] = '';
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
  // Within the sheet alone: the page stays where it is.
  const sheet = note.closest<HTMLElement>('[data-sheet]')!;
  sheet.scrollTop += note.getBoundingClientRect().top - sheet.getBoundingClientRect().top - 48;
}

function forget(within: Element): void {
  for (const one of findAll('[data-asked]', within)) delete one.dataset['asked'];
}
