import { expect, test } from 'playwright/test';
import { address } from './address';

test('the story comes to life', async ({ page }) => {
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'cover');
});

test('Russia is tinted less where it is quiet in a scene than where it acts', async ({ page }) => {
  for (const [slug, share] of [
    ['redline', 18],
    ['missing', 30]
  ] as const) {
    await page.goto('about:blank');
    await page.goto(address(`/#${slug}`));
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', slug);
    const russia = page.locator('[data-stage] [data-country="RUS"]');
    await expect(russia).toHaveCount(1);
    const tint = await page.evaluate((percent) => {
      const probe = document.createElement('p');
      probe.style.color = `color-mix(in srgb, var(--rus) ${percent}%, var(--land))`;
      document.body.append(probe);
      return getComputedStyle(probe).color;
    }, share);
    await expect(russia).toHaveCSS('fill', tint);
  }
});
