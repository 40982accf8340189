import { headOf } from './reading-place';
import type { StoryState } from './state';

/** Marks all steps but the active one, and heads of chapters with them: their cards leave the map. */
export function markAway(steps: readonly HTMLElement[], state: StoryState): void {
  const mark = () =>
    steps.forEach((step, i) => {
      for (const one of [step, headOf(step)]) one?.toggleAttribute('data-away', i !== state.index);
    });
  state.watch(() => [state.index], mark);
}
