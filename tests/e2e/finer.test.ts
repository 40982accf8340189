import { expect, test, type Page } from 'playwright/test';
import { address } from './address';

const FILE = '**/geo/fine.json';

/** Points of the path of the land: how fine the map is. */
const detail = (page: Page) =>
  page.locator('#geo-land').evaluate((path) => path.getAttribute('d')!.length);

async function open(page: Page, width: number) {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/geo/fine.json')) asked.push(request.url());
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 800 });
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  return asked;
}

test('a wide screen gets finer shapes when the page is idle', async ({ page }) => {
  await page.route(FILE, (route) => route.continue());
  await open(page, 1440);
  await expect(page.locator('html[data-finer]')).toBeAttached();
  const fine = await detail(page);
  await page.route(FILE, (route) => route.abort());
  await open(page, 1440);
  await expect.poll(() => detail(page)).toBeLessThan(fine / 1.5);
});

test('a phone is not asked to load them', async ({ page }) => {
  // At once, so that what is not asked for when the page is ready is never asked for.
  await page.addInitScript(() => {
    window.requestIdleCallback = (then) => {
      then({ didTimeout: false, timeRemaining: () => 50 });
      return 0;
    };
  });
  const wide = await open(page, 1440);
  await expect.poll(() => wide.length).toBe(1);
  const narrow = await open(page, 390);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(narrow).toEqual([]);
});

test('a page without them says nothing and names the same', async ({ page }) => {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.route(FILE, (route) => route.fulfill({ status: 200, body: '<html>' }));
  const asked = await open(page, 1440);
  await expect.poll(() => asked.length).toBe(1);
  const names = await page.locator('.live .name-quiet').allTextContents();
  expect(names.length).toBeGreaterThan(3);
  expect(thrown).toEqual([]);
  await page.unroute(FILE);
  await open(page, 1440);
  await expect(page.locator('html[data-finer]')).toBeAttached();
  expect(await page.locator('.live .name-quiet').allTextContents()).toEqual(names);
});
