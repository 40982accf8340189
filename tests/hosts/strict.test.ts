import { expect } from 'playwright/test';
import { serve } from '../../tools/chores/serve.mjs';
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
  for (const step of STEPS) {
    await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', step);
    await inside.locator('[data-action="next"]').click({ force: true });
  }
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
  // Of each frame: its page, its script and four styles; the host's own page is no file of ours.
  const [, ...ours] = requests;
  expect(ours.length).toBeLessThanOrEqual(12);
});

test('without scripts every scene has its picture and its words', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['missing/', 'full/']) {
    await page.goto(embed(path));
    for (const part of ['.map-box', '.words']) {
      const all = page.locator(`section[data-step] ${part}`);
      await expect(all, path).toHaveCount(STEPS.length);
      for (const one of await all.all()) await expect(one, path).toBeVisible();
    }
  }
  await context.close();
});

test('an address of no scene is a page that leads to the story', async ({ page }) => {
  const answer = await page.goto(embed('no-such-scene/'));
  expect(answer!.status()).toBe(404);
  await page.locator('main').getByRole('link', { name: 'Open the story' }).click();
  await expect(page.locator('main[data-story]')).toBeAttached();
});

/** Bytes over the wire, as a good host compresses, that a card may need before it answers. */
const MOST_BYTES = 70 * 1024;

// How long that takes a phone is for the bench to say: a busy machine is none.
test('before a card answers it waits for its page and one more round of files', async ({
  page
}) => {
  const site = await serve('build', { level: 1 });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  /** How many answers had to come, one after the other, before a file was asked for. */
  const rounds = new Map<string, number>();
  let bytes = 0;
  cdp.on('Network.requestWillBeSent', ({ request, initiator }) => {
    const asker = initiator.url ?? initiator.stack?.callFrames[0]?.url ?? '';
    rounds.set(request.url, (rounds.get(asker) ?? 0) + 1);
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  try {
    await page.goto(`http://localhost:${site.port}${new URL(embed('reading/')).pathname}`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  } finally {
    await site.close();
  }
  const told = JSON.stringify([...rounds]);
  test.info().annotations.push({ type: 'before it answers', description: `${bytes} ${told}` });
  expect(rounds.size, told).toBeGreaterThan(2);
  expect(Math.max(...rounds.values()), told).toBe(2);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
