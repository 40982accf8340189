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

/**
 * The data that a page carries for its script, after the markup that the script counts on.
 *
 * @param id of the element that holds it as JSON
 * @returns undefined when the connection broke before the page was whole
 */
export function pageData<T>(id: string): T | undefined {
  try {
    return JSON.parse(document.getElementById(id)?.textContent ?? '') as T;
  } catch {
    return undefined;
  }
}
