import { expect, test } from 'playwright/test';
import { address } from './address';

const ACTIVITIES = ['/teach/sort/', '/teach/clauses/', '/teach/numbers/', '/teach/days/'];
const BOX = '[data-typed] :is(input, textarea):visible';

for (const path of ACTIVITIES) {
  test(`W17: ${path} says so where its script does not come`, async ({ page, browser }) => {
    await page.goto(address(path));
    await expect(page.locator('[data-scriptless]')).toHaveCount(0);
    for (const lost of ['blocked', 'empty', 'off']) {
      const other = await browser.newPage({ javaScriptEnabled: lost !== 'off' });
      await other.route('**/*.js', (route) =>
        lost === 'blocked'
          ? route.abort()
          : route.fulfill({ contentType: 'text/javascript', body: '' })
      );
      await other.goto(address(path));
      await expect(other.locator('[data-scriptless]'), lost).toBeVisible();
      await expect(other.locator('[data-scriptless]')).toContainText('JavaScript');
      await other.close();
    }
  });

  test(`W18: ${path} asks once before what was written would be lost`, async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(address(path));
    await page.reload();
    expect(asked, 'nothing written, nothing asked').toEqual([]);
    await page.locator(BOX).first().click();
    await page.keyboard.type('A reason');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await page.locator('input[type="radio"]:visible').nth(3).check();
    await page.goto(address('/teach/'));
    expect(asked).toHaveLength(2);
  });
}
