import { expect, test } from 'playwright/test';
import { FULL } from '../support/full';
import { address } from './address';

test('the story comes to life, and a large country that acts is tinted, not filled as a small one is', async ({
  page
}) => {
  if (!FULL) await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'cover');
  await page.evaluate(() => (location.hash = '#missing'));
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'missing');
  for (const [country, colour, share] of [
    ['RUS', 'rus', 30],
    ['PRK', 'prk', 92]
  ] as const) {
    const shape = page.locator(`.snapshot:last-child .country[data-country="${country}"]`);
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    await expect(shape).toHaveCount(1);
    const tint = await page.evaluate(
      ([name, percent]) => {
        const probe = document.createElement('p');
        probe.style.color = `color-mix(in srgb, var(--${name}) ${percent}%, var(--land))`;
        document.body.append(probe);
        return getComputedStyle(probe).color;
      },
      [colour, share] as const
    );
    await expect(shape).toHaveCSS('fill', tint);
  }
});
