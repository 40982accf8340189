import { expect, test } from 'playwright/test';
import { SITE } from '../../src/lib/shell/site';
import { address } from './address';
import { ready } from './story-page';
import { STEPS, TITLES } from '../support/slugs';

test('W13: what Share gives away answers with the title and the picture of its step', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // By the clipboard, also where the browser has a sheet for sharing.
  await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
  await page.setViewportSize({ width: 800, height: 600 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [start, slug] of [
    ['/', ''],
    [`/?present#${STEPS[2]}`, STEPS[2]!],
    [`/#${STEPS.at(-1)}`, STEPS.at(-1)!]
  ] as const) {
    await page.goto('about:blank');
    await page.goto(address(start));
    await ready(page);
    await page.locator('[data-action="share"]').evaluate((one: HTMLElement) => one.click());
    await expect(page.locator('[data-told]')).not.toBeEmpty();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(address(slug ? `/scene/${slug}/` : '/'));
    if (!slug) continue;
    // As a crawler: what stands behind a # is not asked for.
    const html = await (await page.request.get(copied.split('#')[0]!)).text();
    expect(html).toContain(`<meta property="og:title" content="${TITLES[slug]}`);
    expect(html).toContain(`${SITE}/embed/v1/en/${slug}-og.png`);
    expect(html).toContain(`<link rel="canonical" href="${SITE}/scene/${slug}/"`);
    // As a reader.
    await page.goto(copied);
    await page.locator(`a[href$="#${slug}"]`).first().click();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', slug);
  }
});
