import { copyText } from '$lib/shell/clipboard';
import { find } from '$lib/shell/dom';

/**
 * Shares an address: by the phone's own sheet, else by the clipboard, else by showing it.
 *
 * @param button says in `data-copied` and `data-failed` what its status then reads
 */
export async function share(button: HTMLButtonElement, url: string): Promise<void> {
  const failed = `${button.dataset['failed']}: ${url}`;
  const status = find('[data-told]', button);
  try {
    if (navigator.share) await navigator.share({ title: document.title, url });
    else if (await copyText(url)) status.textContent = button.dataset['copied'] ?? '';
    else status.textContent = failed;
  } catch (error) {
    // The reader closed the sheet: nothing went wrong.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    status.textContent = failed;
  }
}
