import { expect, test, type Page } from 'playwright/test';
import { inTurn } from '../support/full';
import { ANSWERED } from '../support/teach-pages';
import { address } from './address';

/** How long a page waits for its script before it says that there is none. */
const WAITS = '2s';

const BOX = '[data-typed] :is(input, textarea):visible';

const LOST = ['blocked', 'empty'] as const;

test('W17: each activity says so where its script does not come', async ({ page, browser }) => {
  const off = await browser.newPage({ javaScriptEnabled: false });
  const saysSo = async (other: Page, path: string, lost: string) => {
    await other.goto(address(path));
    const notice = other.locator('[data-scriptless]');
    // It waits for the script for a while; that while is over here at once.
    const waits = await notice.evaluate((one) => {
      for (const waiting of one.getAnimations()) waiting.finish();
      return getComputedStyle(one).animationDuration;
    });
    expect(waits, `${path}, ${lost}`).toBe(WAITS);
    await expect(notice, `${path}, ${lost}`).toBeVisible();
    await expect(notice, `${path}, ${lost}`).toContainText('JavaScript');
  };
  for (const [n, path] of ANSWERED.entries()) {
    for (const lost of inTurn(LOST, n)) {
      await page.route('**/*.js', (route) =>
        lost === 'blocked'
          ? route.abort()
          : route.fulfill({ contentType: 'text/javascript', body: '' })
      );
      await saysSo(page, path, lost);
      await page.unrouteAll();
    }
    await saysSo(off, path, 'off');
  }
  await off.close();
});

for (const path of ANSWERED) {
  test(`W18: ${path} asks once before what was written would be lost`, async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(address(path));
    await expect(page.locator('[data-scriptless]')).toHaveCount(0);
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
