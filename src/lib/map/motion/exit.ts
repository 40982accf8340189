/** Marks lie as children of their layers; a line is the same line whatever its status. */
const marksOf = (map: Element) => [...map.querySelectorAll('.overlay > *')];
const keyOf = (mark: Element) => mark.getAttribute('data-flow') ?? mark.outerHTML;

/**
 * The exit transition of marks: hides at once those of a map that the next one does not have; what
 * both have stays in sight until the next one has faded in over it.
 */
export function hideLeaving(before: Element, after: Element): void {
  const stay = new Set(marksOf(after).map(keyOf));
  for (const mark of marksOf(before)) {
    mark.toggleAttribute('data-gone', !stay.has(keyOf(mark)));
  }
}
