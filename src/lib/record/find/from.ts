/** The value in an address that says from which step of the story a reader came. */
const FROM = 'from';
/** Pages of the evidence, which lead back to the step that they are told. */
const EVIDENCE = /\/(?:claims|numbers|timeline|sources)\/$/;

/** The step that an address names, by its `search`; undefined where it names none. */
export function stepOf(search: string): string | undefined {
  return /^[\w-]{1,40}$/.exec(new URLSearchParams(search).get(FROM) ?? '')?.[0];
}

/** Lets a link to the evidence say from which step a reader came; other links stay as they are. */
export function carry(link: HTMLAnchorElement, step: string): void {
  if (!EVIDENCE.test(link.pathname) || link.getAttribute('href')!.startsWith('#')) return;
  const to = new URL(link.href);
  if (to.origin !== location.origin) return;
  to.searchParams.set(FROM, step);
  link.href = to.href;
}
