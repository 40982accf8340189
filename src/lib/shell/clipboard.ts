/**
 * Puts a text on the clipboard.
 *
 * @param shown where the text stands: it is selected, ready to be copied by hand, where a page may
 *   not write to the clipboard (a file from disk)
 * @returns whether it was copied
 */
export async function copyText(text: string, shown?: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown instanceof HTMLTextAreaElement) {
      shown.focus();
      shown.select();
    } else if (shown) getSelection()?.selectAllChildren(shown);
    return false;
  }
}
