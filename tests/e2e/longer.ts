import { expect, type Page } from 'playwright/test';
import { sideways } from './axe';

/** Pages of each kind that longer words, and a script from right to left, are tried on. */
export const LOOKED_AT = ['/', '/claims/', '/numbers/', '/teach/sort/', '/scene/why/', '/embed/'];

/** What is cut at its edge, and is not for listeners alone. */
const cut = () =>
  [...document.querySelectorAll<HTMLElement>('a, button, summary, label, h1, h2, h3')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
    .filter((one) => getComputedStyle(one).overflowX === 'hidden')
    .filter((one) => getComputedStyle(one).clipPath === 'none')
    .map((one) => one.outerHTML.slice(0, 120));

/** The page cuts nothing and scrolls sideways at no width. */
export async function hasRoom(page: Page, path: string): Promise<void> {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 720 });
    expect(await sideways(page), `${path} at ${width} px`).toBeLessThanOrEqual(0);
    expect(await page.evaluate(cut), `${path} at ${width} px`).toEqual([]);
  }
}

/** Where the dots of a map's places stand across it, 0 to 1. */
export const dots = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('svg.map')!;
    const { left, width } = map.getBoundingClientRect();
    return [...map.querySelectorAll('circle')].map((dot) =>
      ((dot.getBoundingClientRect().left - left) / width).toFixed(2)
    );
  });
