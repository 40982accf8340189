import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Browser, type BrowserContextOptions } from 'playwright/test';
import { editionCodes } from '../../src/lib/content/editions';
import { oneIn } from '../support/full';
import { STEPS } from '../support/slugs';
import { address } from './address';
import { violations } from './axe';

const FILE = pathToFileURL(resolve('build/offline/en.html')).href;

/** Opens the file and keeps what it asks for and complains about. */
async function open(browser: Browser, options: BrowserContextOptions = {}, url = FILE) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  await page.goto(url);
  return { page, requests, errors, close: () => context.close() };
}

test('from disk: the story scrolls, each activity works, one request, no error', async ({
  browser
}) => {
  const { page, requests, errors, close } = await open(browser, {
    viewport: { width: 390, height: 664 }
  });
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.locator('#reading').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('reading')!.scrollIntoView());
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'reading');
  await expect(page.locator('.live [data-text]')).toHaveCount(3);

  await page.locator('.menu summary').click();
  await page.locator('.menu .to-contents a').click();
  await page.locator('#in-this-file a[href="#part-teach-sort"]').click();
  await expect(page.locator('#part-teach-sort h1')).toBeInViewport();
  const sort = page.locator('[data-activity="sort"]');
  const progress = await sort.locator('[data-progress]').innerText();
  await sort.locator('[data-item="s01"] input[type="radio"]').first().check();
  await expect(sort.locator('[data-progress]')).not.toHaveText(progress);
  await sort.locator('[data-action="finish"]').click();
  await sort.locator('[data-action="anyway"]').click();
  await expect(sort.locator('[data-code]')).toHaveText(/^[0-9A-Z-]{4,20}$/);

  const numbers = page.locator('[data-activity="numbers"]');
  const range = await numbers.locator('[data-range]').innerText();
  await numbers.locator('input[name="report"]').last().check();
  await expect(numbers.locator('[data-range]')).not.toHaveText(range);
  await expect(numbers.locator('[data-map] svg.map')).toBeVisible();

  const clauses = page.locator('[data-activity="clauses"]');
  await clauses.locator('textarea').fill('The treaty of 2024 adds two conditions.');
  await expect(clauses.locator('[data-words]')).toContainText('7');

  expect(requests).toEqual([FILE]);
  expect(errors).toEqual([]);
  await close();
});

test('from disk without JavaScript: words, maps, activities and sheets', async ({ browser }) => {
  const { page, requests, errors, close } = await open(browser, {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 664 }
  });
  for (const slug of ['signing', 'missing']) {
    await expect(page.locator(`#${slug} .step-figure svg.map`)).toBeVisible();
    await expect(page.locator(`#${slug} [data-card]`)).toBeVisible();
    await expect(page.locator(`#${slug} [data-description]`)).toBeVisible();
  }
  for (const name of ['sort', 'clauses', 'numbers']) {
    await expect(page.locator(`[data-activity="${name}"]`)).toBeVisible();
  }
  await expect(page.locator('#part-teach-print-b table')).toBeVisible();
  await page.locator('#in-this-file a[href="#part-claims"]').click();
  await expect(page.locator('#part-claims h1')).toBeInViewport();
  expect(requests).toEqual([FILE]);
  expect(errors).toEqual([]);
  await close();
});

test('from disk: an address that names a step opens it, wherever it stands', async ({
  browser
}) => {
  test.slow();
  for (const [n, lang] of editionCodes().entries()) {
    const url = `${FILE.replace(/\w+\.html$/, '')}${lang}.html#${STEPS[7]}`;
    const { page, close } = await open(browser, { viewport: { width: 390, height: 664 } }, url);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    const stage = page.locator('[data-stage]');
    await expect(stage, `${lang} #${STEPS[7]}`).toHaveAttribute('data-scene', STEPS[7]!);
    // One step of each language by itself, others by going on from there: every third, another
    // third in each language, since the steps of all have the same ids.
    for (const id of oneIn(3, STEPS, n)) {
      await page.evaluate((hash) => (location.hash = hash), id);
      await expect(stage, `${lang} #${id}`).toHaveAttribute('data-scene', id);
    }
    await close();
  }
});

test('presents from disk', async ({ browser }) => {
  const viewport = { width: 1280, height: 720 };
  const { page, errors, close } = await open(browser, { viewport }, `${FILE}?present`);
  await expect(page.locator('html[data-present]')).toBeAttached();
  await page.keyboard.press('End');
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'against');
  await expect(page.locator('[data-card]:visible')).toHaveCount(1);
  await expect(page.locator('.offline-part:visible')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('#against [data-card]')).toBeInViewport({ ratio: 1 });
  expect(errors).toEqual([]);
  await close();
});

test('from the site: one request; nothing wider than a small phone; its contents are sound', async ({
  browser
}) => {
  const url = address('/offline/en.html');
  const viewport = { width: 320, height: 640 };
  const { page, requests, errors, close } = await open(browser, { viewport }, url);
  await expect(page.locator('html[data-ready]')).toBeAttached();
  expect(requests).toEqual([url]);
  expect(errors).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  // The parts are checked on pages of their own.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.offline-part, .steps > *')) part.remove();
  });
  expect(await violations(page, '#in-this-file')).toEqual([]);
  await close();
});

test('the classroom and the methods lead to it', async ({ page }) => {
  for (const path of ['/teach/', '/methods/']) {
    await page.goto(address(path));
    const link = page.locator('a[href$="offline/en.html"]');
    await expect(link).toBeVisible();
    expect(
      (await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href)).ok()
    ).toBe(true);
  }
});
