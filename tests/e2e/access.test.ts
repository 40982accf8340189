import { expect, test } from 'playwright/test';
import { inTurn, oneIn } from '../support/full';
import { address } from './address';
import { shorten, violations } from './axe';
import { seeAfter } from './story-page';

for (const [n, colorScheme] of (['light', 'dark'] as const).entries()) {
  // A scheme changes colours, a width the layout: each is seen once.
  for (const width of inTurn([320, 1280], n)) {
    test(`axe finds nothing in the story, ${colorScheme}, ${width} px`, async ({ browser }) => {
      const page = await browser.newPage({
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: 'reduce'
      });
      await page.goto(address());
      await expect(page.locator('html[data-ready]')).toBeAttached();
      await seeAfter(page);
      await shorten(page);
      // Of another place only what is on the screen there differs.
      for (const [i, slug] of oneIn(2, ['cover', 'reading', 'missing', 'after'], n).entries()) {
        await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), slug);
        const within = i ? `[data-stage], [data-bar], #${slug}` : 'html';
        expect(await violations(page, within), slug).toEqual([]);
      }
      await page.locator('.menu summary').click();
      expect(await violations(page, '.menu'), 'menu').toEqual([]);
      await page.close();
    });
  }
}

test('the keyboard reaches everything, and the focus is never hidden', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  const wanted = await page.evaluate(
    () =>
      [...document.querySelectorAll('a[href], button, summary')].filter(
        (one) => one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)')
      ).length
  );
  const reached = new Set<string>();
  for (let i = 0; i < wanted + 5; i++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      element.setAttribute('data-reached', '');
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 20));
      const seen = middle && (element.contains(middle) || middle.contains(element));
      return { name: element.outerHTML.slice(0, 90), seen: Boolean(seen) };
    });
    if (!focus) continue;
    expect(focus.seen, `hidden focus: ${focus.name}`).toBe(true);
    reached.add(focus.name);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, summary')]
      .filter((one) => one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)'))
      .filter((one) => !one.hasAttribute('data-reached'))
      .map((one) => one.outerHTML.slice(0, 90))
  );
  expect(missed).toEqual([]);
});

test('on the narrowest phone and with the largest text the story keeps its form', async ({
  page
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();

  await test.step('headings stand in order, and the map is silent for screen readers', async () => {
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.slice(1).entries()) {
      expect(level - levels[i]!, `heading ${i + 2}`).toBeLessThanOrEqual(1);
    }
    await expect(page.locator('[data-stage]')).toHaveAttribute('aria-hidden', 'true');
    await expect(page.locator('[aria-live]')).toHaveCount(0);
  });

  await test.step('controls are large enough to touch', async () => {
    await page.locator('.menu summary').click();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.story-scroll button, .story-scroll summary, .menu a')]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ name: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ name, box }) => `${name} ${box.width} × ${box.height}`)
    );
    expect(small).toEqual([]);
    await page.keyboard.press('Escape');
  });

  for (const [name, width, zoom] of [
    ['320 px', 320, 1],
    ['200 % text', 390, 2]
  ] as const) {
    await test.step(`no sideways scrolling at ${name}`, async () => {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((by) => (document.documentElement.style.fontSize = `${by * 100}%`), zoom);
      for (const slug of ['cover', 'reading', 'missing', 'after']) {
        await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), slug);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, slug).toBeLessThanOrEqual(0);
      }
    });
  }
});
