import { expect, test } from 'playwright/test';
import { address } from './address';
import { readsWhole, watch } from './story-page';

test('without JavaScript everything is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address());
  await readsWhole(page);
  await page.locator('#reading summary').click();
  await expect(page.locator('#reading .step-notes li').first()).toBeVisible();
  await context.close();
});

for (const missing of ['IntersectionObserver', 'ResizeObserver']) {
  test(`without ${missing} the page reads as without JavaScript`, async ({ page }) => {
    const errors = watch(page);
    await page.addInitScript((name) => {
      Reflect.deleteProperty(window, name);
    }, missing);
    await page.goto(address());
    await readsWhole(page);
    expect(errors).toEqual([]);
  });
}

test('a script that breaks leaves the page readable', async ({ page }) => {
  await page.route(/story\.[\w-]+\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose")' })
  );
  await page.goto(address());
  await readsWhole(page);
});

test('nothing depends on storage, and nothing is stored', async ({ page }) => {
  const errors = watch(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('no storage here', 'SecurityError');
        }
      });
    }
  });
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.locator('[data-action="next"]').click();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'signing');
  expect(errors).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('a stage without height, or very wide, throws nothing', async ({ page }) => {
  const errors = watch(page);
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  for (const [width, height] of [
    [390, 1],
    [3000, 200],
    [200, 1500]
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => document.getElementById('missing')!.scrollIntoView());
    await expect(page.locator('[data-stage] svg.live')).toBeAttached();
    // The base map lies below the marks, and shows through them.
    await expect(page.locator('[data-stage] svg.live')).toHaveCSS(
      'background-color',
      'rgba(0, 0, 0, 0)'
    );
  }
  await page.locator('[data-stage]').evaluate((stage) => (stage.style.height = '0'));
  await page.evaluate(() => document.getElementById('signing')!.scrollIntoView());
  await page.waitForFunction(() => !document.querySelector('[data-moving]'));
  expect(errors).toEqual([]);
});

test('a first visit asks for little, and only of us', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address(), { waitUntil: 'networkidle' });
  const site = new URL(address());
  expect(
    asked.filter((url) => new URL(url).host !== site.host && !url.startsWith('data:'))
  ).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(12);
});
