import { expect, type Browser } from 'playwright/test';
import { card, complaints, embed, frame, test } from './hosts';
import { STEPS } from '../support/slugs';

const OURS = ['localhost', '127.0.0.1'];

test('the strictest frame reaches every scene, without an error, a foreign request or storage', async ({
  page,
  host
}) => {
  const errors = complaints(page);
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!OURS.includes(hostname)) foreign.push(request.url());
  });
  await page.setViewportSize({ width: 336, height: 700 });
  await page.goto(host.put(card()));
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', 'reading');
  for (let i = 0; i < STEPS.length + 2; i++)
    await inside.locator('[data-action="previous"]').click({ force: true });
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', 'signing');
  const seen = new Set<string>();
  for (let i = 0; i < STEPS.length; i++) {
    seen.add((await inside.locator('#embed-root').getAttribute('data-scene'))!);
    await inside.locator('[data-action="next"]').click({ force: true });
  }
  expect(seen.size).toBe(STEPS.length);
  await expect(inside.locator('#embed-root[data-moving]')).toHaveCount(0);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('a frame that could keep something keeps nothing, and asks for few files of its own site', async ({
  page,
  host
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  // Of the same site, as frames of other sites may keep nothing in many browsers anyway.
  const body = card(embed('reading/'), '') + frame('', embed('full/'));
  await page.goto(host.put(body).replace('127.0.0.1', 'localhost'));
  for (const child of [0, 1]) {
    const inside = page.frameLocator('iframe').nth(child);
    await inside.locator('html[data-ready]').waitFor({ state: 'attached' });
  }
  await page.frameLocator('iframe').first().locator('[data-action="next"]').click();
  await page.waitForLoadState('networkidle');
  for (const child of page.frames().slice(1)) {
    expect(
      await child.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length
      }))
    ).toEqual({ cookie: '', local: 0, session: 0, databases: [], caches: [], workers: 0 });
  }
  expect(await page.context().storageState({ indexedDB: true })).toEqual({
    cookies: [],
    origins: []
  });
  const browser = await page.context().newCDPSession(page);
  const { usage } = await browser.send('Storage.getUsageAndQuota', {
    origin: new URL(embed('')).origin
  });
  expect(usage).toBe(0);
  expect(new Set(requests.map((url) => new URL(url).hostname))).toEqual(new Set(['localhost']));
  expect(requests.length).toBeLessThanOrEqual(12);
});

for (const path of ['missing/', 'full/']) {
  test(`${path} without scripts: every scene has its picture and its words`, async ({
    browser
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(embed(path));
    for (const part of ['.map-box', '.words']) {
      const all = page.locator(`section[data-step] ${part}`);
      await expect(all).toHaveCount(STEPS.length);
      for (const one of await all.all()) await expect(one).toBeVisible();
    }
    await context.close();
  });
}

test('an address of no scene is a page that leads to the story', async ({ page }) => {
  const answer = await page.goto(embed('no-such-scene/'));
  expect(answer!.status()).toBe(404);
  await page.locator('main').getByRole('link', { name: 'Open the story' }).click();
  await expect(page.locator('main[data-story]')).toBeAttached();
});

/** Ms after which a card answers on a phone of 1.6 Mbps and a quarter of this machine's speed. */
async function answersAfter(browser: Browser): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 664 } });
  const page = await context.newPage();
  const phone = await context.newCDPSession(page);
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8
  });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() =>
    new MutationObserver((_, observer) => {
      if (!('ready' in document.documentElement.dataset)) return;
      observer.disconnect();
      Object.assign(window, { readyAt: performance.now() });
    }).observe(document, { attributes: true, subtree: true })
  );
  await page.goto(embed('reading/'));
  const at = await page.waitForFunction(() => (window as { readyAt?: number }).readyAt);
  const ms = Math.round(Number(await at.jsonValue()));
  await context.close();
  return ms;
}

test('on a slow phone the card answers within 1.5 s', async ({ browser }) => {
  const times: number[] = [];
  // The machine itself may stall: the best of three tells what the page takes.
  while (times.length < 3 && !(Math.min(...times) <= 1500)) {
    times.push(await answersAfter(browser));
  }
  test.info().annotations.push({ type: 'ms', description: times.join(' ') });
  expect(Math.min(...times)).toBeLessThanOrEqual(1500);
});
