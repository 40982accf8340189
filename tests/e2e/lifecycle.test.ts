import { chromium, expect, test, type Browser, type CDPSession, type Page } from 'playwright/test';
import { BARE_WINDOW, CHROMIUM_FLAGS, installedChromium } from '../../tools/chores/chromium.mjs';
import { address } from './address';
import { ready, scenesTrue, watch } from './story-page';

const path = installedChromium();
const LAUNCH = {
  args: [...CHROMIUM_FLAGS, BARE_WINDOW],
  ...(path ? { executablePath: path } : {})
};

let browser: Browser;
test.beforeAll(async () => {
  // Playwright turns this cache off; readers have it.
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  browser = await chromium.launch({ ...LAUNCH, ignoreDefaultArgs });
});
test.afterAll(() => browser.close());

/**
 * A tab as a reader opens it, driven from outside: the test's own pages are told that they are in
 * front, wherever they are.
 *
 * @param background whether it opens behind the tab that is shown
 * @returns `ask` answers an expression in the page; `show` brings the tab to the front
 */
async function tab(browser: CDPSession, url: string, background: boolean) {
  const { targetId } = await browser.send('Target.createTarget', { url, background });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: { result: { value: unknown } }) => void>();
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result } = JSON.parse(event.message) as {
      id: number;
      result: { result: { value: unknown } };
    };
    waiting.get(id)?.(result);
  });
  return {
    async ask(expression: string): Promise<unknown> {
      const id = waiting.size + 1;
      const params = { expression, awaitPromise: true, returnByValue: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      const answer = new Promise<{ result: { value: unknown } }>((then) => waiting.set(id, then));
      await browser.send('Target.sendMessageToTarget', { sessionId, message });
      return (await answer).result.value;
    },
    show: () => browser.send('Target.activateTarget', { targetId })
  };
}

test('opened in the background, the story is true when it is looked at', async () => {
  const cdp = await browser.newBrowserCDPSession();
  await tab(cdp, address('/text/'), false);
  const story = await tab(cdp, address('/#2024'), true);
  const told = `JSON.stringify({
    seen: document.visibilityState,
    scene: document.querySelector('[data-stage]').dataset.scene,
    drawn: Boolean(document.querySelector('[data-stage] svg.live [data-flow="treaty"]'))
  })`;
  const state = async () => JSON.parse(String(await story.ask(told))) as unknown;
  await expect
    .poll(() => story.ask(`'ready' in document.documentElement.dataset`).catch(() => false))
    .toBe(true);
  // No frame is drawn for a tab that nobody sees; the scene is known all the same.
  expect(await state()).toEqual({ seen: 'hidden', scene: '2024', drawn: false });
  await story.show();
  await expect.poll(state).toEqual({ seen: 'visible', scene: '2024', drawn: true });
});

/** Comes once the map moves. Asked before what sets it off, since a short move may be over when a question from outside comes. */
const moves = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector('[data-moving]')) return;
          observer.disconnect();
          done();
        }).observe(document, { subtree: true, attributeFilter: ['data-moving'] });
      })
  );

test('frozen in the middle of a move and resumed, the scene is true', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const errors = watch(page);
  await page.goto(address('/#why'));
  await ready(page);
  const cdp = await page.context().newCDPSession(page);
  const moving = moves(page);
  await page.evaluate(() => document.getElementById('missing')!.scrollIntoView());
  await moving;
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((done) => setTimeout(done, 800));
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'missing');
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  await expect(page.locator('[data-stage] [data-flow="shells-prk-rus"]')).toBeAttached();
  await scenesTrue(page);
  expect(errors).toEqual([]);
});

/** How often the page was shown, and whether it came out of the back-forward cache the last time. */
const shows = (page: Page) =>
  page.evaluate(() => (window as unknown as { shows: boolean[] }).shows);

test.describe('back from another page, out of the back-forward cache', () => {
  let page: Page;
  test.beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 390, height: 664 } });
    await page.addInitScript(() => {
      const shows: boolean[] = [];
      Object.assign(window, { shows });
      addEventListener('pageshow', (event) => shows.push(event.persisted));
    });
  });
  test.afterEach(() => page.close());

  /** Leaves for another page, does something there and goes back. */
  async function leaveAndReturn(there: () => Promise<void> = async () => {}) {
    await page.goto(address('/text/'));
    await there();
    // A page out of the cache does not load again: only its arrival can be waited for.
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => shows(page)).toEqual([false, true]);
  }

  test('the story goes on where it was, also when left in the middle of a move', async () => {
    const errors = watch(page);
    await page.goto(address('/#why'));
    await ready(page);
    const opened = page.locator('.after details').first();
    await opened.evaluate((one: HTMLDetailsElement) => (one.open = true));
    const moving = moves(page);
    await page.locator('[data-action="next"]').click();
    await moving;
    const scene = await page.getAttribute('[data-stage]', 'data-scene');
    await leaveAndReturn();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', scene!);
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    await expect(opened).toHaveAttribute('open');
    await page.locator('[data-action="previous"]').click();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'why');
    await scenesTrue(page);
    expect(errors).toEqual([]);
  });

  test('turned round and darkened meanwhile, it fits the new window', async () => {
    await page.goto(address('/#1996'));
    await ready(page);
    await leaveAndReturn(async () => {
      await page.setViewportSize({ width: 844, height: 390 });
      await page.emulateMedia({ colorScheme: 'dark' });
    });
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { clientWidth, clientHeight } = document.querySelector('[data-stage]')!;
          const drawn = document.querySelector('[data-stage] svg.live')!.getAttribute('viewBox');
          return drawn === `0 0 ${clientWidth} ${clientHeight}` && innerWidth === 844;
        })
      )
      .toBe(true);
    await scenesTrue(page);
  });

  test('an embed keeps its scene and its buttons, an activity its answers', async () => {
    await page.goto(address('/embed/v1/en/'));
    const root = page.locator('#embed-root');
    await expect(root).toHaveAttribute('data-scene', 'signing');
    await page.locator('[data-action="next"]').click();
    await expect(root).toHaveAttribute('data-scene', 'review');
    await leaveAndReturn();
    await expect(root).toHaveAttribute('data-scene', 'review');
    await page.locator('[data-action="previous"]').click();
    await expect(root).toHaveAttribute('data-scene', 'signing');

    await page.goto(address('/teach/sort/'));
    const answer = page.locator('input[name="s01"]').first();
    await answer.check();
    await leaveAndReturn();
    await expect(answer).toBeChecked();
    await page.locator('[data-action="finish"]').click();
    await page.locator('[data-action="anyway"]').click();
    await expect(page.locator('[data-summary]')).toContainText('1');
    await expect(page.locator('[data-result]')).toBeVisible();
  });
});
