import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { SCENES } from '../support/slugs';

/** The reading layout shows every word, every description and a picture for every scene. */
async function readsWhole(page: Page) {
  const steps = page.locator('section[data-step]');
  await expect(steps).toHaveCount(SCENES.length);
  for (const step of await steps.all()) {
    await expect(step.locator('[data-card]')).toBeVisible();
    await expect(step.locator('[data-description]')).toBeAttached();
    await expect(step.locator('svg.map')).toBeVisible();
    expect((await step.locator('[data-description]').innerText()).length).toBeGreaterThan(60);
  }
  await expect(page.locator('[data-bar]')).toBeHidden();
  await expect(page.locator('[data-stage]')).toBeHidden();
}

/** Counts errors that a reader's browser would report. */
function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

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

test('a script that fails to load leaves the page readable', async ({ page }) => {
  const errors = watch(page);
  await page.route(/story\.[\w-]+\.js$/, (route) => route.abort());
  await page.goto(address());
  await readsWhole(page);
  expect(errors).toEqual([]);
});

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

test('on paper: all scenes with all their notes and addresses on thirty pages at most', async ({
  page
}) => {
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.length).toBeLessThanOrEqual(30);
  await page.emulateMedia({ media: 'print' });
  await readsWhole(page);
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
