import { copyText } from '$lib/shell/clipboard';
import { find } from '$lib/shell/dom';

export { find, findAll, pageData } from '$lib/shell/dom';

/**
 * Has a button of an activity copy a text, and says so once it is copied.
 *
 * @param shown where the text stands, or may be marked to be copied by hand
 * @param copied what is said
 */
export function bindCopy(
  root: HTMLElement,
  button: HTMLElement,
  shown: HTMLElement,
  text: () => string,
  copied: string
): void {
  button.addEventListener('click', () => {
    void copyText(text(), shown).then((done) => {
      find('[data-copied]', root).textContent = done ? copied : '';
    });
  });
}

/** The same of the class code that an activity gives at its end. */
export function bindCopyOfCode(root: HTMLElement, copied: string): void {
  const code = find('[data-code]', root);
  bindCopy(root, find('[data-action="copy"]', root), code, () => code.textContent, copied);
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
