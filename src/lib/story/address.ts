/**
 * Changes the address without a new entry in the history.
 *
 * @returns whether the browser let us: pages from disk, some frames and hasty readers may not
 */
export function writeAddress(address: string): boolean {
  try {
    history.replaceState(null, '', address);
    return true;
  } catch {
    return false;
  }
}
