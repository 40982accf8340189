import { carry } from '$lib/record/find/from';

/** Lets a link from a card to the evidence say at which step it stands, so that one can come back. */
export function carryStep(step: HTMLElement): void {
  step.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest('a');
    if (link) carry(link, step.dataset['step']!);
  });
}
