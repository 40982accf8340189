import { existsSync } from 'node:fs';
import { expect, test, type Page, type Request } from 'playwright/test';
import { TRIGGER } from '../../src/lib/scroll/measure';
import { address } from './address';

/** Pages whose files fail one after the other; those that are not built are left out. */
const PAGES = ['/', '/claims/', '/teach/sort/', '/embed/v1/en/'].filter((path) =>
  existsSync(`build${path}index.html`)
);

/** Words of the page's text, whatever is folded away or waits for its step. */
const words = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const gone of copy.querySelectorAll('script, style, svg, noscript')) gone.remove();
    return [...new Set(copy.textContent.split(/\s+/).filter((word) => word.length > 3))];
  });

/** Every card of the story stands on the page with an area of its own. */
async function cardsStand(page: Page) {
  const flat = await page.locator('[data-card]').evaluateAll((cards) =>
    cards
      .filter((card) => {
        const { width, height } = card.getBoundingClientRect();
        return width < 100 || height < 30 || getComputedStyle(card).visibility !== 'visible';
      })
      .map((card) => `${card.clientWidth} × ${card.clientHeight} px: ${card.textContent}`)
  );
  expect(flat).toEqual([]);
  expect(await page.locator('[data-card]').count()).toBe(18);
}

/** Where the story is alive, its stage shows the step that measuring gives. */
async function scenesTrue(page: Page) {
  for (const slug of ['1996', 'missing', 'signing']) {
    await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), slug);
    await expect
      .poll(() =>
        page.evaluate((trigger) => {
          if (!('ready' in document.documentElement.dataset)) return true;
          const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
          const line = innerHeight * trigger;
          const above = steps.filter((step) => step.getBoundingClientRect().top <= line);
          const stage = document.querySelector<HTMLElement>('[data-stage]')!;
          return stage.dataset['scene'] === (above.at(-1) ?? steps[0]!).dataset['step'];
        }, TRIGGER)
      )
      .toBe(true);
  }
}

function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

const ready = (page: Page) => page.locator('html[data-ready]').waitFor({ state: 'attached' });

for (const path of PAGES) {
  test(`${path}: each file failing in turn leaves the words`, async ({ page, browser }) => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reference = await plain.newPage();
    await reference.goto(address(path));
    const expected = await words(reference);
    await plain.close();

    const asked = new Set<string>();
    const note = (request: Request) => void asked.add(request.url());
    page.on('request', note);
    await page.goto(address(path), { waitUntil: 'networkidle' });
    page.off('request', note);
    asked.delete(address(path));
    expect(asked.size).toBeGreaterThan(1);
    // An icon adds nothing to read, and the browser keeps it from one visit to the next.
    for (const url of asked) if (url.startsWith('data:')) asked.delete(url);

    const errors = watch(page);
    for (const url of asked) {
      for (const way of ['abort', 'empty'] as const) {
        await test.step(`${way}: ${new URL(url).pathname}`, async () => {
          await page.route(url, (route) =>
            way === 'abort' ? route.abort() : route.fulfill({ status: 200, body: '' })
          );
          await page.goto(address(path));
          const have = new Set(await words(page));
          expect(expected.filter((word) => !have.has(word))).toEqual([]);
          expect(await page.locator('h1').isVisible()).toBe(true);
          if (path === '/') {
            await cardsStand(page);
            await scenesTrue(page);
          }
          await page.unroute(url);
        });
      }
    }
    expect(errors).toEqual([]);
  });
}

test('on a slow network the words come first, then the map', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 400_000 / 8,
    uploadThroughput: 100_000 / 8
  });
  await page.goto(address(), { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  expect(await page.locator('html[data-ready]').count()).toBe(0);
  await ready(page);
  await cardsStand(page);
  await scenesTrue(page);
});

/** Gives the browser only the first part of a file. */
async function cut(page: Page, pattern: RegExp, share: number) {
  await page.route(pattern, async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({
      response: answer,
      body: body.subarray(0, Math.floor(body.length * share))
    });
  });
}

for (const share of [0.3, 0.9]) {
  test(`a page cut off after ${share * 100} % can be read as far as it came`, async ({ page }) => {
    const errors = watch(page);
    await cut(page, /\/$/, share);
    await page.goto(address());
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.locator('section[data-step] [data-card]').count()).toBeGreaterThan(2);
    // Half a page without its data is plain reading: the pictures between the cards, no empty stage.
    await expect(page.locator('html[data-js]')).toHaveCount(0);
    await expect(page.locator('section[data-step] svg.map').nth(1)).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('a script cut off in the middle leaves plain reading', async ({ page }) => {
  await cut(page, /\/story\.[\w-]+\.js$/, 0.5);
  await page.goto(address());
  await expect(page.locator('html[data-js]')).toHaveCount(0);
  await cardsStand(page);
});

test('a browser whose storage is full loses nothing', async ({ page }) => {
  const errors = watch(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    indexedDB.open = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  for (const path of PAGES) {
    await page.goto(address(path));
    await expect(page.locator('h1')).toBeVisible();
    for (const button of await page.locator('main button:visible').all()) {
      if (await button.isEnabled()) await button.click({ trial: false });
    }
  }
  expect(errors).toEqual([]);
});

test('opened in the background, the story is true when it is looked at', async ({ page }) => {
  const errors = watch(page);
  await page.addInitScript(() => {
    const waiting: FrameRequestCallback[] = [];
    const frame = window.requestAnimationFrame.bind(window);
    let hidden = true;
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    Object.defineProperty(document, 'visibilityState', {
      get: () => (hidden ? 'hidden' : 'visible')
    });
    window.requestAnimationFrame = (then) => (hidden ? waiting.push(then) : frame(then));
    Object.assign(window, {
      look() {
        hidden = false;
        for (const then of waiting.splice(0)) frame(then);
        document.dispatchEvent(new Event('visibilitychange'));
      }
    });
  });
  await page.goto(address('/#2024'));
  await ready(page);
  await page.evaluate(() => (window as unknown as { look(): void }).look());
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', '2024');
  await expect(page.locator('[data-stage] [data-flow="treaty"]')).toBeAttached();
  await scenesTrue(page);
  expect(errors).toEqual([]);
});

test('frozen in the middle of a move and resumed, the scene is true', async ({ page }) => {
  const errors = watch(page);
  await page.goto(address('/#why'));
  await ready(page);
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate(() => document.getElementById('missing')!.scrollIntoView());
  await page.locator('[data-moving]').waitFor({ state: 'attached' });
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((done) => setTimeout(done, 800));
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'missing');
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  await expect(page.locator('[data-stage] [data-flow="shells-prk-rus"]')).toBeAttached();
  await scenesTrue(page);
  expect(errors).toEqual([]);
});
