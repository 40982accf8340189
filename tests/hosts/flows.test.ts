import { expect, type Page } from 'playwright/test';
import { LEAST_HEIGHT } from '../../src/lib/schema/embed-kinds.mjs';
import { address } from '../e2e/address';
import { violations } from '../e2e/axe';
import { FULL } from '../support/full';
import { complaints, embed, ready, SANDBOX, test } from './hosts';

const WIDTHS = [272, 288, 304, 320, 358, 379, 380, 390, 499, 500, 600, 720];
const open = async (page: Page, options = '') => {
  await page.goto(embed(`flows/${options}`));
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
};
const day = (page: Page) => page.locator('#embed-root').getAttribute('data-scene');
const words = (page: Page) => page.locator('[data-active] .words');

test('the flows open on the newest day, or on that of the address, and go a date at a time', async ({
  page
}) => {
  await open(page);
  expect(await day(page)).toBe('2026-04-10');
  await expect(page.locator('[data-action="next"]')).toHaveAttribute('aria-disabled', 'true');
  await expect(words(page)).toContainText('0.75–12 million');
  // Between two dates: what was known by then.
  await open(page, '?date=2024-10-30');
  expect(await day(page)).toBe('2024-10-23');
  await expect(words(page)).toContainText('0.75–9.4 million');
  await page.locator('[data-action="next"]').click();
  expect(await day(page)).toBe('2025-04-15');
  await page.locator('[data-action="next"]').press('ArrowLeft');
  await page.locator('[data-action="previous"]').press('Enter');
  expect(await day(page)).toBe('2024-10-18');
  await expect(page.locator('.open')).toHaveAttribute('href', /\/flows\/#2024-10-18$/);
  for (const [asked, shown] of [
    ['1999-01-01', '2023-08-01'],
    ['2024-99-99', '2024-10-23'],
    ['today', '2026-04-10']
  ]) {
    await open(page, `?date=${asked}`);
    expect(await day(page), asked).toBe(shown);
  }
});

test('of a day nothing later is in the accessibility tree', async ({ page }) => {
  await open(page, '?date=2023-11-06');
  const tree = await page.locator('#embed-root').ariaSnapshot();
  expect(tree).toContain('6 November 2023');
  expect(tree).toContain('0.2–1 million');
  expect(tree).not.toMatch(/202[4-9]|4\.8|12 million/);
});

test('its shape is 2:3 at every width: nothing is cut, and what is left over is the map’s', async ({
  page
}) => {
  await open(page, '?date=2024-06-28');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: Math.round(width * 1.5) });
    const seen = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const [root, map, bar, text] = [
        ...['#embed-root', '[data-active] .map-box', '.bar', '[data-active] .words']
      ].map(box);
      return {
        height: root!.height,
        map: map!.height / map!.width,
        drawings: [...document.querySelectorAll('[data-active] .map')].filter((one) =>
          one.checkVisibility()
        ).length,
        bar: bar!.bottom - root!.bottom,
        free: bar!.top - text!.bottom,
        longest: Math.max(
          ...[...document.querySelectorAll('.words')].map((one) => one.scrollHeight)
        ),
        row: text!.height
      };
    });
    const where = `${width} px`;
    expect(Math.abs(seen.height - width * 1.5), where).toBeLessThanOrEqual(1);
    expect(seen.map, where).toBeGreaterThanOrEqual(0.29);
    expect(seen.drawings, where).toBe(1);
    expect(Math.abs(seen.bar), where).toBeLessThanOrEqual(1);
    expect(seen.free, where).toBeGreaterThanOrEqual(-1);
    expect(seen.longest, where).toBeLessThanOrEqual(Math.ceil(seen.row));
  }
});

test('a phone’s frame of the least height is filled, with one map, and is as wide as its column', async ({
  page
}) => {
  await open(page, '?date=2024-06-28');
  for (const width of [272, 304, 320, 360]) {
    await page.setViewportSize({ width, height: LEAST_HEIGHT });
    const seen = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const [root, map, bar, title] = ['#embed-root', '[data-active] .map-box', '.bar', 'h1'].map(
        box
      );
      return {
        width: root!.width,
        bottom: bar!.bottom,
        map: map!.height / map!.width,
        title: title!.left,
        drawings: [...document.querySelectorAll('[data-active] .map')].filter((one) =>
          one.checkVisibility()
        ).length
      };
    });
    const where = `${width} px`;
    expect(Math.abs(seen.width - width), where).toBeLessThanOrEqual(1);
    expect(Math.abs(seen.bottom - LEAST_HEIGHT), where).toBeLessThanOrEqual(1);
    expect(seen.map, where).toBeGreaterThan(0.4);
    expect(seen.title, where).toBeGreaterThanOrEqual(8);
    expect(seen.drawings, where).toBe(1);
  }
});

test('no fault that axe knows, light and dark, and with large text', async ({ page }) => {
  const looks = [
    [320, 'light', '100%'],
    [390, 'dark', '100%'],
    [600, 'dark', '200%']
  ] as const;
  // The colours of the second look are those of the last.
  for (const [width, colorScheme, size] of FULL ? looks : [looks[0], looks[2]]) {
    await page.setViewportSize({ width, height: Math.round(width * 1.5) });
    await page.emulateMedia({ colorScheme });
    await open(page, '?date=2024-06-20');
    await page.evaluate((one) => (document.documentElement.style.fontSize = one), size);
    expect(await violations(page), `${width} px`).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${width} px`
    ).toBeLessThanOrEqual(0);
  }
});

test('in the strictest frame it works and tells its host the day', async ({ page, host }) => {
  const errors = complaints(page);
  await page.goto(
    host.put(
      `<iframe src="${embed('flows/?date=2024-02-26')}" title="Flows" style="width:390px;aspect-ratio:2/3" ${SANDBOX}></iframe>
       <script>addEventListener('message', ({ data, source }) => {
         if (data.type === 'ready') source.postMessage({ source: 'story-embed', v: 1, type: 'hello', features: ['events'] }, '*');
         if (data.type === 'scene') document.title = data.id + ' ' + data.scene + ' ' + data.via;
       })</script>`
    )
  );
  await ready(page);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', '2024-02-26');
  await inside.locator('[data-action="next"]').click();
  await expect(page).toHaveTitle('flows 2024-02-28 tap');
  expect(errors).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the newest day stands as a still with its numbers, and a link to all', async ({ page }) => {
    await page.goto(embed('flows/'));
    await expect(page.locator('[data-step]:visible')).toHaveCount(1);
    await expect(page.locator('.map:visible')).toHaveCount(1);
    await expect(page.locator('[data-active] .words')).toContainText('10 April 2026');
    await expect(page.locator('nav:visible')).toHaveCount(0);
    await page.locator('.open').evaluate((link) => link.removeAttribute('target'));
    await page.locator('.open').click();
    expect(page.url()).toBe(address('/flows/#2026-04-10'));
  });
});
