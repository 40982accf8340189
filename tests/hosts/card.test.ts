import { expect } from 'playwright/test';
import { FULL } from '../support/full';
import { alive } from '../e2e/story-page';
import { STEPS } from '../support/slugs';
import { embed, test } from './hosts';

/** From the narrowest column of a small phone to the widest that the contract names. */
const WIDTHS = [272, 288, 304, 320, 328, 358, 379, 380, 412, 479, 500, 600, 720];
/** Px of the row of controls, with its line. */
const BAR = 46;

/** How a card that fills a frame is laid out, in px. */
const layout = () => {
  const box = (selector: string) =>
    document.querySelector(`#embed-root ${selector}`)!.getBoundingClientRect();
  const root = document.querySelector('#embed-root')!.getBoundingClientRect();
  const map = box('[data-active] .map-box');
  const words = [...document.querySelectorAll('[data-active] .words > :not(.description)')].at(-1)!;
  const bar = box('.bar');
  const boxes = [...document.querySelectorAll('[data-active] .map text')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.getBoundingClientRect());
  return {
    height: root.height,
    bottom: bar.bottom,
    map: map.height / map.width,
    blank: (bar.top - words.getBoundingClientRect().bottom) / root.height,
    // The type of this machine is wider than that of the phones it was measured for.
    outside: boxes.filter((one) => one.left < map.left - 8 || one.right > map.right + 8).length,
    numbers: [...document.querySelectorAll('[data-active] .text-number')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.textContent)
  };
};

/** Frames that a host gives a size of their own, in px. */
const FRAMES = [
  [320, 560],
  [390, 560],
  [390, 900],
  [600, 900]
] as const;

test('frames of each size are filled, with a map to read in every scene', async ({ page }) => {
  for (const [n, slug] of ['cover', ...STEPS].entries()) {
    // Each size is in turn the one that a scene opens at; on every second scene another follows.
    // The ring has the most to say in the least room.
    const all = FULL || slug === 'missing';
    for (const i of all ? [0, 1, 2, 3] : n % 2 ? [0] : [0, 1 + ((n / 2) % 3)]) {
      const [width, height] = FRAMES[(n + (n >> 2) + i) % FRAMES.length]!;
      await page.setViewportSize({ width, height });
      if (i === 0) await page.goto(embed(`${slug}/`));
      await alive(page);
      const seen = await page.evaluate(layout);
      const where = `${slug} at ${width} × ${height} px`;
      expect(Math.abs(seen.height - height), where).toBeLessThanOrEqual(1);
      expect(Math.abs(seen.bottom - height), where).toBeLessThanOrEqual(1);
      expect(seen.map, where).toBeGreaterThan(0.55);
      expect(seen.blank, where).toBeLessThan(0.2);
      expect(seen.outside, where).toBe(0);
      if (slug === 'missing') expect(seen.numbers.length, where).toBeGreaterThanOrEqual(2);
    }
  }
});

test('the card is 4:5 at every width: nothing is cut, and what is left over is the map’s', async ({
  page
}) => {
  for (const path of ['reading/', 'reading/?ui=minimal']) {
    await page.goto(embed(path));
    await alive(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: Math.round(width * 1.25) });
      const seen = await page.evaluate(() => {
        const box = (selector: string) =>
          document.querySelector(`#embed-root ${selector}`)!.getBoundingClientRect();
        const root = document.querySelector('#embed-root')!.getBoundingClientRect();
        const [map, words, bar] = ['[data-active] .map-box', '[data-active] .words', '.bar'].map(
          box
        );
        return {
          height: root.height,
          bar: bar!.height,
          bottom: bar!.bottom,
          gap: words!.top - map!.bottom,
          map: map!.height / map!.width,
          longest: Math.max(
            ...[...document.querySelectorAll('.words')].map(
              (one) => one.scrollHeight - one.clientHeight
            )
          )
        };
      });
      const where = `${path} at ${width} px`;
      expect(Math.abs(seen.height - width * 1.25), where).toBeLessThanOrEqual(1);
      expect(seen.bar, where).toBeLessThanOrEqual(BAR);
      expect(Math.abs(seen.bottom - seen.height), where).toBeLessThanOrEqual(1);
      expect(Math.abs(seen.gap), where).toBeLessThanOrEqual(1);
      expect(seen.map, where).toBeGreaterThanOrEqual(0.29);
      expect(seen.longest, where).toBeLessThanOrEqual(0);
    }
  }
});
