/** What names the step that shows at the end of an address: nothing at the start of the story. */
export const stepAnchor = ({ index, active }: { index: number; active: string }): string =>
  index ? `#${active}` : '';

/**
 * Changes the address.
 *
 * @param anew whether that is a new entry in the history, from which Back leads to where one was
 * @returns whether the browser let us: pages from disk, some frames and hasty readers may not
 */
export function writeAddress(address: string, anew = false): boolean {
  try {
    history[anew ? 'pushState' : 'replaceState'](null, '', address);
    return true;
  } catch {
    return false;
  }
}
