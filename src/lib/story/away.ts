import { LEAVE_MS } from '$lib/map/motion/timing';
import { headOf } from './reading-place';
import type { StoryState } from './state';

/**
 * Marks all steps but the active one, and heads of chapters with them: their cards leave the map.
 * Once they have left they need not stay in the window either: each that may costs every frame of
 * scrolling, seen or not.
 */
export function markAway(steps: readonly HTMLElement[], state: StoryState): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const parts = steps.map((step) => [step, headOf(step)]);
  const mark = (name: 'data-away' | 'data-far') => {
    for (const part of parts) {
      for (const one of part) one?.toggleAttribute(name, part !== parts[state.index]);
    }
  };
  const show = () => {
    mark('data-away');
    for (const one of parts[state.index] ?? []) one?.removeAttribute('data-far');
    clearTimeout(timer);
    timer = setTimeout(() => mark('data-far'), LEAVE_MS);
  };
  state.watch(() => [state.index], show);
}
