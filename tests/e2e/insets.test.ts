import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { ready } from './story-page';
import { FULL } from '../support/full';
import { STEPS } from '../support/slugs';

interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
const TURNED: Insets = { top: 0, right: 59, bottom: 21, left: 59 };
const UPRIGHT: Insets = { top: 47, right: 0, bottom: 34, left: 0 };

/** What can be pressed or read and lies in an inset, while it is in the window. */
const inside = (page: Page, selector: string, { top, right, bottom, left }: Insets) =>
  page.evaluate(
    ([wanted, t, r, b, l]) =>
      [...document.querySelectorAll(wanted)].flatMap((one) => {
        const box = one.getBoundingClientRect();
        const seen = one.checkVisibility({ contentVisibilityAuto: true });
        if (!seen || !box.width || box.bottom <= 0 || box.top >= innerHeight) return [];
        const bad =
          box.left < l - 1 ||
          box.right > innerWidth - r + 1 ||
          box.bottom > innerHeight - b + 1 ||
          box.top < t - 1;
        return bad ? [`${one.outerHTML.slice(0, 60)} ${JSON.stringify(box)}`] : [];
      }),
    [selector, top, right, bottom, left] as const
  );

async function open(page: Page, path: string, size: [number, number], insets: Insets) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: size[0], height: size[1] });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setSafeAreaInsetsOverride', { insets });
  await page.goto(address(path));
}

for (const [size, insets] of [
  [[844, 390], TURNED],
  [[932, 430], TURNED],
  [[390, 664], UPRIGHT]
] as [[number, number], Insets][]) {
  const name = size.join(' × ');
  test(`W14: nothing to press or read lies in an inset, ${name}`, async ({ page }) => {
    await open(page, `/#${STEPS[6]}`, size, insets);
    await ready(page);
    const sides = { ...insets, top: 0 };
    expect(await inside(page, '[data-bar] :is(button, summary)', sides)).toEqual([]);
    // A card scrolls past head and foot.
    const across = { ...sides, top: -9999, bottom: -9999 };
    expect(await inside(page, '[data-card] p, .chapter > h2', across)).toEqual([]);
    await page.locator('.menu summary').click();
    expect(await inside(page, '.menu a', across)).toEqual([]);
    await page.keyboard.press('Escape');

    await open(page, `/?present#${STEPS[6]}`, size, insets);
    await ready(page);
    await page.keyboard.press('n');
    // A phone held upright is not offered the show: its tools have no room there.
    const tools = size[0] < 600 ? '' : ', [data-bar] :is(button, summary)';
    const shown = `[data-current] :is([data-card], [data-note])${tools}`;
    expect(await inside(page, shown, { ...insets, top: 0 })).toEqual([]);
    await page.keyboard.press('n');
    await expect(page.locator('[data-note]:visible')).toHaveCount(0);
    expect(await inside(page, '[data-current] [data-card]', insets)).toEqual([]);

    // Two phones on their side have the same insets: plain pages are seen on one of them.
    if (!FULL && size[0] > 900) return;
    for (const path of ['/text/', '/embed/', '/teach/sort/']) {
      await open(page, path, size, insets);
      expect(await inside(page, 'h1, main p, main a, header a', across), path).toEqual([]);
    }
    await page.keyboard.press('Tab');
    await open(page, '/embed/v1/en/', size, insets);
    expect(
      await inside(page, 'main :is(button, a, h1, h2)', { ...across, top: insets.top })
    ).toEqual([]);
  });
}

test('W14: the skip link comes clear of the camera', async ({ page }) => {
  for (const path of ['/', '/text/']) {
    await open(page, path, [390, 664], UPRIGHT);
    await page.keyboard.press('Tab');
    expect(await inside(page, '.skip:focus', UPRIGHT)).toEqual([]);
  }
});
