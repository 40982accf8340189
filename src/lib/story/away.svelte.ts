import { headOf } from './reading-place';
import type { StoryState } from './state.svelte';

/** Marks every step but the active one, and heads of chapters, so that their cards go from over the map. */
export function markAway(steps: readonly HTMLElement[], state: StoryState): void {
  $effect.root(() => {
    $effect(() => {
      steps.forEach((step, i) => {
        for (const one of [step, headOf(step)])
          one?.toggleAttribute('data-away', i !== state.index);
      });
    });
  });
}
