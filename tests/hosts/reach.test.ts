import { expect, type Page } from 'playwright/test';
import { violations } from '../e2e/axe';
import { inTurn } from '../support/full';
import { card, embed, frame, ready, SANDBOX, test } from './hosts';

const active = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Where the focus is, in the page or in its frame; empty while it is on its way between the two. */
async function focus(page: Page): Promise<string> {
  const outside = await active(page);
  const inside = await page
    .frames()[1]!
    .evaluate(() =>
      document.hasFocus()
        ? [...document.querySelectorAll('*')].indexOf(document.activeElement!)
        : -1
    );
  return (outside === 'f') === inside >= 0 ? `${outside} ${inside}` : '';
}

/** Presses a key that moves the focus, and waits until it has moved: a frame is another process. */
async function move(page: Page, key: string): Promise<void> {
  const before = await focus(page);
  await page.keyboard.press(key);
  await expect(async () => expect(['', before]).not.toContain(await focus(page))).toPass();
}

for (const [name, between] of [
  ['card', () => card()],
  ['full story', () => frame(SANDBOX)]
] as const) {
  test(`the keyboard gets in, through and out of the ${name} again, both ways`, async ({
    page,
    host
  }) => {
    await page.goto(
      host.put(`<button id="before">b</button>${between()}<button id="after">a</button>`)
    );
    await ready(page);
    for (const [from, key, to] of [
      ['before', 'Tab', 'after'],
      ['after', 'Shift+Tab', 'before']
    ] as const) {
      await page.locator(`#${from}`).focus();
      let stops = 0;
      do {
        await move(page, key);
        stops++;
      } while (stops < 12 && (await active(page)) !== to);
      // The last press leaves the frame; Chromium counts the frame itself as a stop.
      expect(stops - 1, `${from} to ${to}`).toBeGreaterThan(0);
      expect(stops - 1, `${from} to ${to}`).toBeLessThanOrEqual(8);
    }
  });
}

test('arrow keys change the scene only while the controls have focus', async ({ page, host }) => {
  await page.goto(host.put(`<button id="before">b</button>${card()}`));
  await ready(page);
  const root = page.frameLocator('iframe').locator('#embed-root');
  await page.locator('#before').focus();
  await page.keyboard.press('ArrowRight');
  await expect(root).toHaveAttribute('data-scene', 'reading');
  await move(page, 'Tab');
  await page.frameLocator('iframe').locator('[data-action="next"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(root).toHaveAttribute('data-scene', 'technology');
});

test('axe finds nothing in a host page, nor in the card and the full story in it', async ({
  page,
  host
}) => {
  const title = 'title="The clause: interactive map"';
  const body = `<main><h1>Article</h1>${card()}${frame(`${SANDBOX} ${title}`)}</main>`;
  await page.goto(host.put(body));
  await ready(page);
  await page
    .frameLocator('iframe')
    .nth(1)
    .locator('html[data-ready]')
    .waitFor({ state: 'attached' });
  expect(page.frames()).toHaveLength(3);
  // The frames in one scheme each: their colours are the same.
  const schemes = ['light', 'dark'] as const;
  for (const [n, one] of [page, ...page.frames().slice(1)].entries()) {
    for (const colorScheme of inTurn(schemes, n)) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(one), `${one.url()}, ${colorScheme}`).toEqual([]);
    }
  }
});

for (const [name, body] of [
  ['card', () => card()],
  ['full story', () => frame(SANDBOX, embed('full/'))]
] as const) {
  test(`a thumb that starts on the map of the ${name} scrolls the article`, async ({
    browser,
    host
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 664 }
    });
    const page = await context.newPage();
    await page.goto(
      host.put(`<p style="height:380px">Text</p>${body()}<p style="height:2000px">Text</p>`)
    );
    await ready(page);
    const touch = await context.newCDPSession(page);
    const point = (y: number) => [{ x: 195, y }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(450) });
    for (let y = 440; y >= 80; y -= 10) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(y) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(300);
    await context.close();
  });
}
