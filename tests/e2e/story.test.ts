import { expect, test } from 'playwright/test';
import { address } from './address';

test('the story comes to life', async ({ page }) => {
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'cover');
});
