import { copyText } from '$lib/shell/clipboard';

/** ms for which it stays said that the address is copied. */
const TOLD_MS = 4000;

/**
 * Shares an address: by the phone's own sheet, else by the clipboard, else by showing it.
 *
 * @param button says in `data-copied` and `data-failed` what is then told
 * @param told where: gone by itself where nothing is left to do
 */
export async function share(
  button: HTMLButtonElement,
  told: HTMLElement,
  url: string
): Promise<void> {
  const tell = (text = '', stays = false) => {
    told.textContent = text;
    told.toggleAttribute('data-stays', stays);
    if (!stays) setTimeout(() => told.textContent === text && (told.textContent = ''), TOLD_MS);
  };
  const failed = `${button.dataset['failed']}: ${url}`;
  try {
    if (navigator.share) await navigator.share({ title: document.title, url });
    else if (await copyText(url)) tell(button.dataset['copied']);
    else tell(failed, true);
  } catch (error) {
    // The reader closed the sheet: nothing went wrong.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    tell(failed, true);
  }
}
