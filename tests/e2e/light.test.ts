import { expect, test, type Page } from 'playwright/test';
import { FULL, oneIn } from '../support/full';
import { SCENES } from '../support/slugs';
import { address } from './address';
import { ready } from './story-page';

/* What a scroll asks of the page, by counts: how long that takes is for the bench to say. */

test.use({ viewport: { width: 390, height: 664 } });

/** Counts what the page does from its first script on; read by `counted`. */
async function count(page: Page) {
  await page.addInitScript(() => {
    const counts = { listeners: 0, measured: 0, idle: 0 };
    Object.assign(window, { counts });
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const heard = new Set<unknown>();
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (type === 'scroll') counts.listeners = heard.add(listener).size;
      addEventListener.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (type === 'scroll' && heard.delete(listener)) counts.listeners = heard.size;
      removeEventListener.call(this, type, listener, options);
    };
    const { measureText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.measureText = function (text) {
      counts.measured++;
      return measureText.call(this, text);
    };
    const ask = window.requestIdleCallback;
    window.requestIdleCallback = (then, options) => (counts.idle++, ask(then, options));
  });
}

const counted = (page: Page) =>
  page.evaluate(() => ({
    ...(window as unknown as { counts: { listeners: number; measured: number; idle: number } })
      .counts
  }));

/** Waits until the page asks for nothing more, and says what it has done until then. */
async function atRest(page: Page) {
  let before = '';
  await expect
    .poll(
      async () => {
        const [was, now] = [before, JSON.stringify(await counted(page))];
        before = now;
        return was === now;
      },
      { intervals: [900], timeout: 45_000 }
    )
    .toBe(true);
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  return counted(page);
}

test('a scroll is heard by no script: each that hears it costs every frame', async ({ page }) => {
  await count(page);
  await page.goto(address('/'));
  await ready(page);
  // While the page takes its shape every scroll may be the browser's own.
  await expect
    .poll(async () => {
      await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
      return (await counted(page)).listeners;
    })
    .toBe(0);
  await page.locator('[data-bar] summary').click();
  expect((await counted(page)).listeners).toBe(1);
  await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
  await expect(page.locator('[data-bar] details')).not.toHaveAttribute('open');
  await expect.poll(async () => (await counted(page)).listeners).toBe(0);
});

test('one card stays in the window: that of the step that shows', async ({ page }) => {
  if (!FULL) await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address('/'));
  await ready(page);
  const staying = () =>
    page
      .locator('[data-card]')
      .evaluateAll((cards) =>
        cards.flatMap((card) =>
          getComputedStyle(card).position === 'sticky' ? [card.parentElement!.id] : []
        )
      );
  for (const id of [...SCENES.slice(1, 5), SCENES.at(-3)!]) {
    await page.evaluate(
      (slug) => document.getElementById(slug)!.scrollIntoView({ behavior: 'instant' }),
      id
    );
    await expect.poll(staying).toEqual([id]);
  }
});

test('words of all maps are laid out while the reader rests, none while a step comes', async ({
  page
}) => {
  await count(page);
  await page.goto(address('/'));
  await ready(page);
  const { measured } = await atRest(page);
  expect(measured).toBeGreaterThan(SCENES.length);
  for (const id of oneIn(2, SCENES, 1)) {
    await page.evaluate(
      (slug) => document.getElementById(slug)!.scrollIntoView({ behavior: 'instant' }),
      id
    );
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', id);
  }
  const after = await atRest(page);
  expect(after.measured).toBe(measured);
});
