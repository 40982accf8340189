import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { ready } from './story-page';
import { STEPS, TITLES } from '../support/slugs';

async function open(page: Page, hash = '') {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(address(`/${hash}`));
  await ready(page);
}
const stage = (page: Page) => page.locator('[data-stage]');
const menu = (page: Page) => page.locator('.menu');
const openMenu = async (page: Page) => {
  await page.locator('.menu summary').click();
  await expect(menu(page)).toHaveAttribute('open');
};

/** Notes what the live regions of the page say from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const region of document.querySelectorAll('[role="status"]'))
      new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(
        region,
        {
          childList: true,
          characterData: true,
          subtree: true
        }
      );
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}

async function tells(page: Page) {
  const heard = await listen(page);
  const told = (index: number) => [`${index + 1} / ${STEPS.length}: ${TITLES[STEPS[index]!]}`];
  const next = page.locator('[data-action="next"]');
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[0]!);
  expect(await heard()).toEqual(told(0));
  await expect(next).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[1]!);
  expect(await heard()).toEqual(told(1));
  await page.locator('[data-action="previous"]').click();
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[0]!);
  expect(await heard()).toEqual(told(0));
  // Scrolling is seen, and says nothing.
  await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), STEPS[3]!);
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[3]!);
  expect(await heard()).toEqual([]);
}

async function goesOnFromMenu(page: Page) {
  await openMenu(page);
  const slug = STEPS[6]!;
  await page.locator(`.menu a[href="#${slug}"]`).focus();
  await page.keyboard.press('Enter');
  await expect(stage(page)).toHaveAttribute('data-scene', slug);
  await expect(page.locator(`[id='${slug}'] h3`)).toBeFocused();
  await expect(page.locator(`[id='${slug}'] [data-card]`)).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('section')?.id)).toBe(slug);
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[7]!);
}

test('W11: keys and the menu tell where the reader is, and the focus goes along', async ({
  page
}) => {
  await open(page);
  await test.step('W11: Next, Previous and the arrow keys tell place and title, once', () =>
    tells(page));
  await test.step('W11: a step chosen in the menu has the focus; Tab and arrows go on from it', () =>
    goesOnFromMenu(page));
});

test('W12: the menu closes whenever the reader turns to something else', async ({ page }) => {
  await open(page, `#${STEPS[2]}`);
  // On a phone the menu leaves nothing beside it.
  await page.setViewportSize({ width: 800, height: 664 });
  for (const [how, leave] of Object.entries({
    'a tap beside it': () => page.mouse.click(700, 300),
    scrolling: async () => {
      await page.mouse.move(700, 300);
      await page.mouse.wheel(0, 200);
    },
    Next: () => page.locator('[data-action="next"]').click(),
    'an arrow key': () => page.keyboard.press('ArrowRight'),
    Escape: () => page.keyboard.press('Escape'),
    'the focus elsewhere': () => page.locator('[data-action="share"]').focus()
  })) {
    await openMenu(page);
    await leave();
    await expect(menu(page), how).not.toHaveAttribute('open');
  }
  // Its own list scrolls without closing it.
  await openMenu(page);
  await page.locator('.menu-sheet').evaluate((sheet) => (sheet.scrollTop = 60));
  await page.keyboard.press('Tab');
  await expect(menu(page)).toHaveAttribute('open');
});

test('W12: what Share has said goes when the reader goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { share: undefined });
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await open(page, `#${STEPS[2]}`);
  const told = page.locator('[data-told]');
  for (const leave of [
    () => page.mouse.click(350, 30),
    () => page.locator('[data-action="next"]').click()
  ]) {
    await page.locator('[data-action="share"]').click();
    await expect(told).not.toBeEmpty();
    await leave();
    await expect(told).toBeEmpty();
  }
});

for (const query of ['', '?present']) {
  test(`W11: the bar and its menu are opened and walked without moving the page ${query}`, async ({
    page
  }) => {
    // The menu is taller than the window.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(address(`/${query}#${STEPS[4]}`));
    await ready(page);
    await expect(stage(page)).toHaveAttribute('data-scene', STEPS[4]!);
    const before = await page.evaluate(() => scrollY);
    await openMenu(page);
    const inSheet = page.locator('.menu-sheet');
    expect(
      await inSheet.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
    ).toBeGreaterThan(0);
    expect((await inSheet.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    const walked: (string | undefined)[] = [];
    while (!walked.includes('next') && walked.length < 40) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate(() => (document.activeElement as HTMLElement).dataset['action'])
      );
      expect(await page.evaluate(() => scrollY), walked.join()).toBe(before);
    }
    expect(walked).toContain('next');
    await expect(stage(page)).toHaveAttribute('data-scene', STEPS[4]!);
  });
}
