import { expect, test, type Page } from 'playwright/test';
import { FULL, inTurn } from '../support/full';
import { address } from './address';
import { COLOURS, shorten, violations } from './axe';

const PAGES = ['text', 'claims', 'clause', 'numbers', 'timeline', 'sources', 'methods', 'data'];

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('all pages open where one is, and the page stays there', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 664 } });
  await page.goto(address('/sources/'));
  await page.locator('.to-pages summary').click();
  const link = page.locator('.to-pages').getByRole('link', { name: 'Timeline' });
  await expect(link).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await link.click();
  await expect(page).toHaveURL(/\/timeline\/$/);
  await page.close();
});

for (const [n, name] of PAGES.entries()) {
  test(`/${name}/ has no fault that axe-core knows, and never scrolls sideways`, async ({
    page
  }) => {
    const complaints: string[] = [];
    page.on('console', (line) => {
      if (line.type() === 'error' && !/favicon/.test(line.location().url))
        complaints.push(line.text());
    });
    await page.goto(address(`/${name}/`));
    // What is closed is read too: a closed list would hide its faults.
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details, n) => (details.open = n % 12 === 0))
    );
    for (const [width, fontSize] of [
      [1280, '100%'],
      [320, '100%'],
      [320, '200%']
    ] as const) {
      await page.setViewportSize({ width, height: 720 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
      expect(await overflow(page), `${width} px, text at ${fontSize}`).toBeLessThanOrEqual(0);
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await shorten(page);
    // Every rule is asked once, in one of the layouts in turn; on every second page also those about
    // colours in the other scheme.
    for (const [width, ...schemes] of inTurn(
      [
        [320, 'light', 'dark'],
        [1280, 'dark', 'light']
      ] as const,
      n
    )) {
      await page.setViewportSize({ width, height: 720 });
      for (const [m, colorScheme] of schemes.entries()) {
        if (m && !FULL && n % 4 > 1) continue;
        await page.emulateMedia({ colorScheme });
        const rules = m && !FULL ? COLOURS : undefined;
        const where = `${width} px, ${colorScheme}`;
        expect(await violations(page, 'html', rules), where).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every filter of the statements leaves as many as it says', async ({ page }) => {
    await page.goto(address('/claims/'));
    const links = page.locator('.claim-filter li a');
    const shown = page.locator('.claim:visible');
    await expect(shown).toHaveCount(29);
    for (let n = 0; n < (await links.count()); n++) {
      const said = Number(/(\d+)$/.exec((await links.nth(n).innerText()).trim())![1]);
      await links.nth(n).click();
      await expect(shown).toHaveCount(said);
    }
    await page.locator('.claim-filter .all').click();
    await expect(shown).toHaveCount(29);
  });

  test('any two treaties stand side by side on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address('/clause/'));
    const heads = page.locator('thead .treaty-cell:visible');
    await expect(heads).toHaveCount(2);
    const choices = page.locator('.treaty-choice fieldset').nth(0).locator('label');
    const second = page.locator('.treaty-choice fieldset').nth(1).locator('label');
    await second.nth(2).click();
    for (const n of [0, 1, 3, 4]) {
      await choices.nth(n).click();
      await expect(heads).toHaveCount(2);
      const left = (await choices.nth(n).innerText()).trim();
      const boxes = await Promise.all(
        [0, 1].map(async (i) => ({
          x: (await heads.nth(i).boundingBox())!.x,
          text: (await heads.nth(i).innerText()).split('\n')[0]!.trim()
        }))
      );
      expect(boxes.sort((a, b) => a.x - b.x).map(({ text }) => text)).toEqual([left, '2024']);
    }
  });

  test('a reader who asks what was known then sees nothing later', async ({ page }) => {
    await page.goto(address('/timeline/'));
    await expect(page.locator('section[data-layer="since"]')).toBeVisible();
    await page.locator('.known a').click();
    await expect(page.locator('section[data-layer="since"]')).toBeHidden();
    const dates = await page
      .locator('time:visible')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
    expect(dates.length).toBeGreaterThan(20);
    expect(dates.filter((date) => date > '2024-06-21')).toEqual([]);
    await page.locator('.everything a').click();
    await expect(page.locator('section[data-layer="since"]')).toBeVisible();
  });
});
