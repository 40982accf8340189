/**
 * The one element that a selector names, of markup that the server wrote and a script counts on.
 *
 * @throws Error when the page has none
 */
export function find<T extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document
): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** All elements that a selector names. */
export function findAll<T extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document
): T[] {
  return [...within.querySelectorAll<T>(selector)];
}
