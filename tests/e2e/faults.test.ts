import { expect, test, type Page, type Request } from 'playwright/test';
import { ANSWERED } from '../support/teach-pages';
import { MIN_FLIGHT_MS, SETTLE_MS } from '../../src/lib/map/motion/timing';
import { FULL, inTurn, oneIn } from '../support/full';
import { address } from './address';
import { cardsStand, ready, readsWhole, scenesTrue, watch } from './story-page';

/** Small, since every move of the map is drawn: a desk is seen in the full run. */
const small = (page: Page) => FULL || page.setViewportSize({ width: 390, height: 664 });

/**
 * Pages whose files fail one after the other: one of each kind. That every activity says so where no
 * script comes is for `answers`.
 */
const PAGES = [
  ...['/', '/claims/', '/scene/1996/'],
  ...oneIn(ANSWERED.length, ANSWERED),
  ...['/embed/', '/embed/v1/en/', '/embed/v1/en/full/']
];

/** Pages whose sheets and fonts fail, too: others have the same ones. */
const SHEETS_TRIED = ['/', '/scene/1996/', '/embed/v1/en/'];
/** What is tried with a file: a sheet or a script may also come without its content. */
const WAYS = ['abort', 'empty'] as const;
/** For the n-th file of a page: a script in both ways on the story, elsewhere in one of them in turn. */
const waysOf = (url: string, path: string, n: number): readonly (typeof WAYS)[number][] => {
  if (FULL) return WAYS;
  if (url.endsWith('.js')) return path === '/' ? WAYS : inTurn(WAYS, n);
  return SHEETS_TRIED.includes(path) ? ['abort'] : [];
};

/** The builder's words are others once it is alive; the code to paste stands there either way. */
const BUILDER = '[data-builder]';
/** What a page says to those without its script goes with the script. */
const GONE = `script, style, svg, noscript, [data-scriptless], ${BUILDER}`;

/** Words of the page's text, whatever is folded away or waits for its step, but for some elements. */
const words = (page: Page) =>
  page.evaluate((gone) => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(gone)) element.remove();
    return [...new Set(copy.textContent.split(/\s+/).filter((word) => word.length > 3))];
  }, GONE);

/** The same words, as they stand in the file. */
const wordsOf = (page: Page, html: string) =>
  page.evaluate(
    ([text, gone]) => {
      const { body } = new DOMParser().parseFromString(text, 'text/html');
      for (const element of body.querySelectorAll(gone)) element.remove();
      return [...new Set(body.textContent.split(/\s+/).filter((word) => word.length > 3))];
    },
    [html, GONE] as const
  );

/** Without it the story is plain reading. */
const STORY_SCRIPT = /\/story\.[\w-]+\.js$/;
const codeToPaste = (page: Page) => page.locator(`${BUILDER} textarea`).first();

for (const [n, path] of PAGES.entries()) {
  test(`${path}: each file failing in turn leaves the words`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 664 });
    const html = await (await page.request.get(address(path))).text();
    // Before the page is there: ours let no text become markup.
    const expected = await wordsOf(page, html);
    expect(expected.length).toBeGreaterThan(20);

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
    for (const [m, url] of [...asked].entries()) {
      for (const way of waysOf(url, path, n + m)) {
        await test.step(`${way}: ${new URL(url).pathname}`, async () => {
          await page.route(url, (route) =>
            way === 'abort' ? route.abort() : route.fulfill({ status: 200, body: '' })
          );
          await page.goto(address(path));
          const have = new Set(await words(page));
          expect(expected.filter((word) => !have.has(word))).toEqual([]);
          // Asked by `evaluate`: for its first locator Playwright puts a script of its own into each page.
          const seen = () => {
            const heading = document.querySelector('h1')!;
            const shown = heading.checkVisibility({ visibilityProperty: true });
            return shown && heading.clientHeight > 0;
          };
          expect(await page.evaluate(seen)).toBe(true);
          if (path === '/embed/') await expect(codeToPaste(page)).toHaveValue(/story-embed/);
          if (path === '/') {
            await cardsStand(page);
            if (STORY_SCRIPT.test(url)) await readsWhole(page);
            else await scenesTrue(page);
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
  await small(page);
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

// Before the second card stand the shapes of the map.
test('a page that is cut off can be read as far as it came', async ({ page }) => {
  const errors = watch(page);
  for (const share of [0.4, 0.9]) {
    await page.unrouteAll();
    await cut(page, /\/$/, share);
    await page.goto(address());
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.locator('section[data-step] [data-card]').count()).toBeGreaterThan(2);
    // Half a page without its data is plain reading: the pictures between the cards, no empty stage.
    await expect(page.locator('html[data-js]')).toHaveCount(0);
    await expect(page.locator('section[data-step] svg.map').nth(1)).toBeVisible();
    expect(errors, `after ${share * 100} %`).toEqual([]);
  }
});

test('a script cut off in the middle leaves plain reading', async ({ page }) => {
  await cut(page, STORY_SCRIPT, 0.5);
  await page.goto(address());
  await expect(page.locator('html[data-js]')).toHaveCount(0);
  await readsWhole(page);
});

test('where the browser refuses more changes of the address, the scene goes on and the last one follows', async ({
  page
}) => {
  const errors = watch(page);
  await page.addInitScript(() => {
    const write = history.replaceState.bind(history);
    let refused = 0;
    history.replaceState = (...given) => {
      if (refused++ < 3) throw new DOMException('too often', 'SecurityError');
      write(...given);
    };
  });
  await small(page);
  await page.goto(address());
  await ready(page);
  // Pressed in the page: a click that Playwright tries again may scroll by itself.
  const next = page.locator('[data-action="next"]');
  for (const slug of ['signing', 'review', 'nonlethal']) {
    await next.evaluate((button: HTMLElement) => button.click());
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', slug);
  }
  await expect(page).toHaveURL(/#nonlethal$/);
  await scenesTrue(page);
  expect(errors).toEqual([]);
});

test('a stage that has no room flies nowhere, and shows the right scene once it has', async ({
  page
}) => {
  const errors = watch(page);
  await small(page);
  await page.goto(address());
  await ready(page);
  const stage = page.locator('[data-stage]');
  const display = (value: string) =>
    stage.evaluate((element, given) => (element.style.display = given), value);
  await display('none');
  const flown = await page.evaluateHandle(() => {
    const counted = { animations: 0 };
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...given) {
      counted.animations++;
      return animate.apply(this, given);
    };
    return counted;
  });
  for (const slug of ['review', 'alone', 'missing', 'signing', 'missing']) {
    await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), slug);
    await expect(stage).toHaveAttribute('data-scene', slug);
    // Long enough to set off, too short to arrive: the next flight starts on the way of this one.
    await page.waitForTimeout(SETTLE_MS + MIN_FLIGHT_MS / 2);
  }
  await display('');
  await expect(stage.locator('[data-flow="shells-prk-rus"]')).toBeVisible();
  expect(await flown.jsonValue()).toEqual({ animations: 0 });
  expect(errors).toEqual([]);
});
