/** The part of Trusted Types that is used here; TypeScript's own types of the browser lack it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (markup: string) => string }
  ): { createHTML: (markup: string) => string };
}

/** The name by which the site's headers allow it: the markup is that of our own components. */
const POLICY = 'map-markup';
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy(POLICY, { createHTML: (markup) => markup });

/** Puts the markup of a drawing beside or into an element. */
export function insertMarkup(element: Element, where: InsertPosition, markup: string): void {
  element.insertAdjacentHTML(where, policy?.createHTML(markup) ?? markup);
}
