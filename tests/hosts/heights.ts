import { type Page } from 'playwright/test';
import { innerHeightOf, ready } from './hosts';

/** A moment in ms since 1970, and a height in px. */
interface Seen {
  at: number;
  height: number;
}

/** Keeps every height that the first frame of a host page gets, with its moment. */
export async function watchFrame(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (parent !== window) return;
    const seen: Seen[] = [];
    Object.assign(window, { heights: seen });
    const note = () => {
      const frame = document.querySelector('iframe');
      const height = frame?.clientHeight ?? 0;
      if (seen.at(-1)?.height !== height) seen.push({ at: Date.now(), height });
      requestAnimationFrame(note);
    };
    note();
  });
}

/** Makes the embed in the first frame higher by some px than it is by itself. */
export async function grow(page: Page, px: number): Promise<number> {
  return page.frames()[1]!.evaluate((padding) => {
    document.querySelector<HTMLElement>('#embed-root')!.style.paddingBottom = `${padding}px`;
    return Date.now();
  }, px);
}

/**
 * Waits until the frame has the height of its content.
 *
 * @param since moment of the change; `first`: when the embed's page had been read
 * @returns ms between the change and the right height
 * @throws when that never comes
 */
export async function followed(page: Page, since: number | 'first'): Promise<number> {
  const child = await ready(page);
  const from =
    since === 'first'
      ? await child.evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation');
          const { domContentLoadedEventEnd } = entry as PerformanceNavigationTiming;
          return performance.timeOrigin + domContentLoadedEventEnd;
        })
      : since;
  const wanted = await innerHeightOf(child);
  const at = await page.waitForFunction(
    ([from, wanted]) => {
      const { heights } = window as unknown as { heights: Seen[] };
      const now = heights.at(-1)!;
      // The last change counts: a frame that moves on has not arrived.
      return Math.abs(now.height - wanted!) <= 1 && (now.at >= from! ? now.at : from!);
    },
    [from, wanted],
    { timeout: 8000 }
  );
  return Math.max(0, Math.round(Number(await at.jsonValue()) - from));
}
