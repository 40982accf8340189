import { headOf } from './reading-place';
import type { StoryState } from './state';

/** Steps to either side of the active one whose cards may show before it has been measured again. */
const NEAR = 2;

/**
 * Marks all steps but the active one, and heads of chapters with them: their cards leave the map.
 * Cards of steps far away need not stay in the window: each that may costs every frame of scrolling.
 */
export function markAway(steps: readonly HTMLElement[], state: StoryState): void {
  const mark = () =>
    steps.forEach((step, i) => {
      const from = Math.abs(i - state.index);
      for (const one of [step, headOf(step)]) {
        one?.toggleAttribute('data-away', from > 0);
        one?.toggleAttribute('data-far', from > NEAR);
      }
    });
  state.watch(() => [state.index], mark);
}
