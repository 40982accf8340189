import { type Page } from 'playwright/test';
import { innerHeightOf, ready } from './hosts';

/** Keeps every height in px that the first frame of a host page gets. */
export async function watchFrame(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (parent !== window) return;
    const heights: number[] = [];
    Object.assign(window, { heights });
    const note = () => {
      const height = document.querySelector('iframe')?.clientHeight ?? 0;
      if (heights.at(-1) !== height) heights.push(height);
      requestAnimationFrame(note);
    };
    note();
  });
}

/** Makes the embed in the first frame higher by some px than it is by itself. */
export async function grow(page: Page, px: number): Promise<void> {
  await page.evaluate(() => {
    const { heights } = window as unknown as { heights: number[] };
    heights.splice(0, heights.length - 1);
  });
  await page.frames()[1]!.evaluate((padding) => {
    document.querySelector<HTMLElement>('#embed-root')!.style.paddingBottom = `${padding}px`;
  }, px);
}

/**
 * Waits until the frame has the height of its content, to 1 px.
 *
 * @returns the heights in px on the way since the last change, the one before it among them
 */
export async function followed(page: Page): Promise<number[]> {
  const child = await ready(page);
  for (;;) {
    // A story whose frame is slow to grow becomes the card meanwhile: what is wanted may change.
    const wanted = await innerHeightOf(child);
    const way = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      return [...(window as unknown as { heights: number[] }).heights];
    });
    if (Math.abs(way.at(-1)! - wanted) <= 1) return way;
  }
}
