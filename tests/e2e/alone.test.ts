import { expect, test, type Page } from 'playwright/test';
import { address } from './address';

const SLUG = 'missing';

async function open(page: Page, width: number, height: number) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.evaluate((id) => {
    document.getElementById(id)!.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, SLUG);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', SLUG);
  return page.locator(`#${SLUG} [data-action="alone"]`);
}

/** Height in px of what the flows take up: how large the picture is. */
const size = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.live [data-flow]')].map((flow) =>
      flow.getBoundingClientRect()
    );
    return (
      Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
    );
  });

for (const [width, height] of [
  [390, 664],
  [1440, 900]
] as const) {
  test(`a reader holds the ring alone and comes back, ${width} px`, async ({ page }) => {
    const button = await open(page, width, height);
    const card = page.locator(`#${SLUG} .step-card`);
    const before = await size(page);
    await button.click();
    await expect(card).toBeHidden();
    await expect(button).toBeVisible();
    await expect.poll(() => size(page)).toBeGreaterThan(before * (width < 600 ? 1.4 : 1.02));
    const wrong = await page.evaluate(() => {
      const back = document.querySelector('#missing [data-action="alone"]')!;
      const b = back.getBoundingClientRect();
      return [...document.querySelectorAll('.live .overlay text')]
        .filter((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const over = left < b.right && b.left < right && top < b.bottom && b.top < bottom;
          return over || left < 0 || right > innerWidth || top < -2;
        })
        .map((text) => text.textContent);
    });
    expect(wrong, 'words cut off or under the button').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(card).toBeVisible();
    await button.click();
    await page.locator('[data-action="next"]').click();
    await expect(page.locator('html[data-alone]')).toHaveCount(0);
    await expect(page.locator('[data-stage]')).not.toHaveAttribute('data-scene', SLUG);
  });
}
