import { expect, test, type Browser } from 'playwright/test';
import { defaultEdition, editions } from '../../src/lib/content/editions';
import { pathIn } from '../../src/lib/i18n/paths';
import { inTurn, oneIn } from '../support/full';
import { address } from './address';
import { shorten, sideways, violations } from './axe';
import { ready, seeAfter } from './story-page';

/** The editions that are no page at the site's root. */
const OTHERS = editions().filter((one) => !one.default);
const codes = OTHERS.map(({ lang }) => lang);

const visit = async (browser: Browser, locale: string) => {
  const context = await browser.newContext({ locale, viewport: { width: 390, height: 664 } });
  return context.newPage();
};

test('the switch keeps the page and the step, and what was asked for', async ({ browser }) => {
  const page = await visit(browser, 'en-GB');
  await page.goto(address('/claims/?from=why#c07'));
  for (const info of [...OTHERS, editions()[0]!]) {
    await page.locator(`.site-foot a[data-edition][hreflang="${info.lang}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${pathIn(info, '/claims/')}\\?from=why#c07$`));
    await expect(page.locator('html')).toHaveAttribute('lang', info.lang);
  }
  await page.goto(address('/#1996'));
  await ready(page);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', '1996');
  await page.locator('.menu summary').click();
  await page.locator(`.menu a[data-edition][hreflang="${codes[0]}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/${codes[0]}/#1996$`));
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', '1996');
  await page.context().close();
});

for (const { lang, locale = lang } of OTHERS) {
  test(`a reader who prefers "${locale}" is offered it in it, and no more after refusing`, async ({
    browser
  }) => {
    const page = await visit(browser, locale);
    await page.goto(address('/claims/'));
    const line = page.locator('.language-offer');
    await expect(line).toHaveAttribute('lang', lang);
    await expect(line.locator('a')).toHaveAttribute('href', new RegExp(`/${lang}/claims/`));
    expect(new URL(page.url()).pathname).toBe('/claims/');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await line.locator('button').click();
    await expect(line).toHaveCount(0);
    await page.goto(address('/numbers/'));
    await page.waitForLoadState('networkidle');
    await expect(line).toHaveCount(0);
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    // In the edition itself there is nothing to offer.
    await page.evaluate(() => (window.name = ''));
    await page.goto(address(`/${lang}/claims/`));
    await page.waitForLoadState('networkidle');
    await expect(line).toHaveCount(0);
    await page.context().close();
  });
}

test('over the map the offer stands where the reader is, and leaves with the first scroll', async ({
  browser
}) => {
  const page = await visit(browser, codes[0]!);
  await page.setViewportSize({ width: 390, height: 664 });
  for (const hash of ['', '#1996']) {
    await page.goto('about:blank');
    await page.goto(address(`/${hash}`));
    const line = page.locator('.language-offer');
    await expect(line).toBeInViewport({ ratio: 1 });
    await ready(page);
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    // No word of the map lies under it.
    const tops = () =>
      page
        .locator('.live text')
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().top));
    const { y, height } = (await line.boundingBox())!;
    expect((await tops()).length).toBeGreaterThan(2);
    expect((await tops()).filter((top) => top < y + height)).toEqual([]);
    await page.locator('[data-action="next"]').click();
    await expect(page.locator('[data-stage]')).not.toHaveAttribute(
      'data-scene',
      hash.slice(1) || 'cover'
    );
    await expect(line).not.toBeInViewport();
  }
  await page.context().close();
});

test('nothing is offered in the page’s own language; a window keeps its name', async ({
  browser
}) => {
  const page = await visit(browser, 'en-GB');
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(address('/claims/'));
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => (window.name = 'desk'));
  const line = page.locator('.language-offer');
  await expect(line).toHaveCount(0);
  // As browsers do that translate a page.
  await page.evaluate((lang) => (document.documentElement.lang = lang), codes[0]!);
  await expect(line).toHaveAttribute('lang', codes[0]!);
  await line.locator('button').click();
  await expect(line).toHaveCount(0);
  expect(await page.evaluate(() => window.name)).toBe('desk');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('an address of a language that is not there leads to all that are', async ({ page }) => {
  const answer = await page.goto(address('/xx/claims/'));
  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', defaultEdition());
  for (const { lang, name } of OTHERS) {
    await expect(page.locator(`main a[hreflang="${lang}"]`)).toHaveText(name);
  }
});

const PATHS = ['/', '/claims/', '/clause/', '/numbers/', '/flows/', '/timeline/', '/sources/'];
const MORE = ['/methods/', '/data/', '/embed/', '/embed/contract/', '/teach/', '/teach/sort/'];
/** Pages of different kinds: axe looks at each in one of the editions in turn. */
const LOOKED_AT = oneIn(2, ['/', '/embed/', '/claims/', '/clause/', '/teach/sort/', '/numbers/']);
for (const { lang } of OTHERS) {
  test(`no page of "${lang}" scrolls sideways on a phone, or has a fault that axe-core knows`, async ({
    page
  }) => {
    test.slow();
    const resize = async (width: number, height = 664) => {
      const now = page.viewportSize()!;
      if (now.width !== width || now.height !== height)
        await page.setViewportSize({ width, height });
    };
    for (const [m, path] of [...PATHS, ...MORE].entries()) {
      // Each page opens at the width at which the one before it was left.
      const widths = m % 2 ? [320, 390] : [390, 320];
      await resize(widths[0]!);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(address(`/${lang}${path}`));
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((one, n) => (one.open = n % 9 === 0))
      );
      for (const width of widths) {
        await resize(width);
        expect(await sideways(page), `${path}, ${width} px`).toBeLessThanOrEqual(0);
      }
      const n = LOOKED_AT.indexOf(path);
      if (n < 0 || !inTurn(codes, n).includes(lang)) continue;
      if (path === '/') await ready(page);
      await shorten(page);
      await resize(n % 2 ? 1280 : 320, 720);
      if (path === '/') await seeAfter(page);
      await page.emulateMedia({ colorScheme: n ? 'dark' : 'light' });
      expect(await violations(page), path).toEqual([]);
    }
  });
}
