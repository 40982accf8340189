import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { ready } from './story-page';
import { STEPS } from '../support/slugs';

const PHONE = { width: 390, height: 664 };

async function open(page: Page, path = '/', size = PHONE) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(size);
  await page.goto(address(path));
  await ready(page);
}

const stage = (page: Page) => page.locator('[data-stage]');
const jump = async (page: Page, slug: string) => {
  await page.locator('.menu summary').click();
  await page.locator(`.menu a[href="#${slug}"]`).click();
  await expect(stage(page)).toHaveAttribute('data-scene', slug);
};

test('the menu numbers the steps as the bar does, and marks the one that shows', async ({
  page
}) => {
  await open(page, `/#${STEPS[6]}`);
  await page.locator('.menu summary').click();
  const marked = page.locator('.menu [aria-current="step"]');
  await expect(marked).toHaveCount(1);
  await expect(marked).toHaveAttribute('href', `#${STEPS[6]}`);
  await expect(marked).toHaveAttribute('aria-current', 'step');
  await expect(marked).toBeInViewport();
  const edge = await marked.evaluate((link) => getComputedStyle(link).borderLeftWidth);
  expect(parseFloat(edge)).toBeGreaterThan(2);
  const counted = await marked.evaluate((link) => getComputedStyle(link, '::before').content);
  expect(counted).toContain('counter(step)');
  // In reach however far down the list is.
  await expect(page.locator('.menu [data-action="text"]')).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press('Escape');
  await page.locator('[data-action="next"]').click();
  await expect(page.locator('.menu [aria-current="step"]')).toHaveAttribute('href', `#${STEPS[7]}`);
});

test('Back after a jump from the menu leads to the step that was left', async ({ page }) => {
  await page.goto('about:blank');
  await open(page, `/#${STEPS[2]}`);
  await page.locator('[data-action="next"]').click();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${STEPS[3]}`);
  await jump(page, STEPS[9]!);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${STEPS[9]}`);
  await page.locator('[data-action="next"]').click();
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[10]!);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${STEPS[10]}`);
  await page.goBack();
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[3]!);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${STEPS[3]}`);
  await expect(page.locator(`[id='${STEPS[3]}'] [data-card]`)).toBeInViewport({ ratio: 0.95 });
  await page.goForward();
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[10]!);
  await page.goBack();
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[3]!);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('arrow keys turn the steps from the start, and leave the rest of the page alone', async ({
  page
}) => {
  await open(page, '/', { width: 1280, height: 800 });
  await expect(page.locator('.bar-hint')).toBeVisible();
  await expect(page.locator('.bar-hint')).toContainText('→');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[0]!);
  await expect(page.locator('.bar-hint')).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect(stage(page)).toHaveAttribute('data-scene', 'cover');
  for (const [action, key] of [
    ['previous', 'ArrowLeft'],
    ['next', 'ArrowRight']
  ]) {
    const button = page.locator(`[data-action="${action}"]`);
    await expect(button).toHaveAttribute('aria-keyshortcuts', key!);
  }
  // Past the story, and with the focus there, an arrow is the page's own.
  const stays = async () => {
    // What is drawn once it comes into view may still move the page.
    let [before, same] = [-1, 0];
    const rests = async () => {
      const now = await page.evaluate(() => scrollY);
      same = now === before ? same + 1 : 0;
      before = now;
      return same;
    };
    await expect.poll(rests).toBeGreaterThan(2);
    await page.keyboard.press('ArrowLeft');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    expect(await page.evaluate(() => scrollY)).toBe(before);
  };
  await page.locator('#after-numbers').evaluate((one) => one.scrollIntoView());
  await stays();
  await page.locator('#after a').first().focus();
  await stays();
});

async function comesFirst(page: Page) {
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.menu summary')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-action="motion"]')).toBeFocused();
  await expect(page.locator('[data-action="motion"] .bar-word')).toBeVisible();
  // The skip link leads to the story, not past it.
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[0]!);
  await expect(page.locator(`[data-step="${STEPS[0]}"] [data-card]`)).toBeInViewport();
}

async function addsUp(page: Page) {
  const times = (action: string, n: number) =>
    page.evaluate(
      ([action, n]) => {
        const button = document.querySelector<HTMLElement>(`[data-action="${action}"]`)!;
        for (let i = 0; i < n; i++) button.click();
      },
      [action, n] as const
    );
  await times('next', STEPS.length);
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS.at(-1)!);
  await expect(page.locator('[data-action="next"]')).toHaveAttribute('aria-disabled', 'true');
  await times('previous', STEPS.length - 1);
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[0]!);
}

test('the keyboard comes to the bar first, and fast presses add up', async ({ page }) => {
  await open(page);
  await test.step('the bar is the first thing that the keyboard comes to after the skip link', () =>
    comesFirst(page));
  await test.step('presses faster than the page is drawn add up, there and back', () =>
    addsUp(page));
});

test('what Share says covers nothing, and goes by itself', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
  await page.clock.install();
  await open(page, `/#${STEPS[2]}`);
  await page.locator('[data-action="share"]').click();
  const told = page.locator('[data-told]');
  await expect(told).not.toBeEmpty();
  const [bar, said] = [await page.locator('[data-bar]').boundingBox(), await told.boundingBox()];
  expect(said!.y).toBeGreaterThanOrEqual(bar!.y);
  expect(said!.y + said!.height).toBeLessThanOrEqual(bar!.y + bar!.height);
  await page.clock.runFor(8000);
  await expect(told).toBeEmpty();
  await expect(page.locator('[data-position]')).toBeVisible();
});

test('the address follows where the page rests, not each step that goes by', async ({ page }) => {
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    const replace = history.replaceState.bind(history);
    history.replaceState = (state, unused, url) => {
      kept.push(String(url));
      replace(state, unused, url);
    };
  });
  await open(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.synthesizeScrollGesture', {
    ...{ x: 190, y: 300, yDistance: -6000, speed: 3000, gestureSourceType: 'mouse' }
  });
  const scene = () => stage(page).getAttribute('data-scene');
  await expect.poll(async () => page.url().endsWith(`#${await scene()}`)).toBe(true);
  const passed = STEPS.indexOf((await scene())!);
  expect(passed).toBeGreaterThan(3);
  const written = await page.evaluate(() => (window as unknown as { kept: string[] }).kept.length);
  expect(written).toBeLessThan(passed);
});
