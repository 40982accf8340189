import { find, findAll } from '$lib/shell/dom';

export { find, findAll };

/** The data that the page carries for the script of an activity. */
export function pageData<T>(activity: 'sort' | 'clauses'): T {
  return JSON.parse(find(`#teach-data-${activity}`).textContent ?? '') as T;
}

/** An element with attributes and children. */
export function make(
  name: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** An SVG element with attributes. */
export function svg(
  name: string,
  attributes: Record<string, string | number> = {},
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
