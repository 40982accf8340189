/** Pages of the evidence, which lead back to the step that they are told. */
const EVIDENCE = /\/(?:claims|numbers|timeline|sources)\/$/;

/** Lets a link from a card to the evidence say at which step it stands, so that one can come back. */
export function carryStep(root: HTMLElement): void {
  root.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest?.('a');
    const step = link?.closest<HTMLElement>('[data-step]')?.dataset['step'];
    if (!link || !step || !EVIDENCE.test(link.pathname)) return;
    const to = new URL(link.href);
    to.searchParams.set('from', step);
    link.href = to.href;
  });
}
