import { expect } from 'playwright/test';
import { embed, test } from './hosts';

/** From the narrowest column of a small phone to the widest that the contract names. */
const WIDTHS = [272, 288, 304, 320, 328, 358, 379, 380, 412, 479, 500, 600, 720];
/** Px of the row of controls, with its line. */
const BAR = 46;

test('the card is 4:5 at every width: nothing is cut, and what is left over is the map’s', async ({
  page
}) => {
  for (const path of ['reading/', 'reading/?ui=minimal']) {
    await page.goto(embed(path));
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
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
