import { expect, test, type Page } from 'playwright/test';
import { address } from './address';

const SLUG = 'missing';

async function open(page: Page, width: number, height: number) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  if (!page.url().startsWith(address())) await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.evaluate((id) => {
    document.getElementById(id)!.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, SLUG);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', SLUG);
  return page.locator(`#${SLUG} [data-action="alone"]`);
}

/** Height in px of what the flows take up: how large the picture is. */
const size = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.live [data-flow]')].map((flow) =>
      flow.getBoundingClientRect()
    );
    return (
      Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
    );
  });

async function holdsAlone(page: Page, width: number, height: number) {
  const button = await open(page, width, height);
  const card = page.locator(`#${SLUG} .step-card`);
  const before = await size(page);
  await button.click();
  await expect(card).toBeHidden();
  await expect(button).toBeVisible();
  await expect.poll(() => size(page)).toBeGreaterThan(before * (width < 600 ? 1.4 : 1.02));
  const wrong = await page.evaluate(() => {
    const back = document.querySelector('#missing [data-action="alone"]')!;
    const b = back.getBoundingClientRect();
    return [...document.querySelectorAll('.live .overlay text')]
      .filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const over = left < b.right && b.left < right && top < b.bottom && b.top < bottom;
        return over || left < 0 || right > innerWidth || top < -2;
      })
      .map((text) => text.textContent);
  });
  expect(wrong, 'words cut off or under the button').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(card).toBeVisible();
  await button.click();
  await page.locator('[data-action="next"]').click();
  await expect(page.locator('html[data-alone]')).toHaveCount(0);
  await expect(page.locator('[data-stage]')).not.toHaveAttribute('data-scene', SLUG);
}

test('a reader holds the ring alone and comes back on a desk', ({ page }) =>
  holdsAlone(page, 1440, 900));

/** Scrolls so that the place of the step's card, or the step after it, is at a height of the window. */
const scrollTop = (page: Page, what: 'card' | 'next', to: number) =>
  page.evaluate(
    ([slug, what, to]) => {
      const steps = [...document.querySelectorAll('section[data-step]')];
      const at = steps.findIndex(({ id }) => id === slug);
      // A card that stays in the window is no measure: its step is.
      const [step, lead] =
        what === 'card'
          ? [steps[at]!, parseFloat(getComputedStyle(steps[at]!).paddingTop)]
          : [steps[at + 1]!, 0];
      const { top } = step.getBoundingClientRect();
      scrollBy({ top: top + lead - to, behavior: 'instant' });
    },
    [SLUG, what, to] as const
  );

/** How many cards show in the window above the bar. */
const cardsShown = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('[data-bar]')!.getBoundingClientRect().top;
    return [...document.querySelectorAll('[data-card]')].filter((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return bottom > 0 && top < bar && card.checkVisibility({ opacityProperty: true });
    }).length;
  });

test('a reader who scrolls on a phone has the ring alone, then its card, then the ring again', async ({
  page
}) => {
  const [width, height] = [390, 664];
  await test.step('held alone, and back', () => holdsAlone(page, width, height));
  await open(page, width, height);
  const stage = page.locator('[data-stage]');
  const card = page.locator(`#${SLUG} .step-card`);
  await expect(card).toBeInViewport({ ratio: 0.99 });
  const small = await size(page);
  await test.step('free before and after, at two places to rest each', async () => {
    for (const [edge, to] of [
      ['card', height * 1.5],
      ['card', height * 1.05],
      ['next', height * 1.5],
      ['next', height * 1.05]
    ] as const) {
      await scrollTop(page, edge, to);
      await expect(stage).toHaveAttribute('data-scene', SLUG);
      await expect.poll(() => cardsShown(page), `${edge} at ${to}`).toBe(0);
      await expect.poll(() => size(page)).toBeGreaterThan(small * 1.4);
    }
  });
  await test.step('the card comes back, and the map makes room', async () => {
    await scrollTop(page, 'card', height * 0.7);
    await expect.poll(() => size(page)).toBeLessThan(small * 1.1);
  });
  await test.step('Next and Previous lead to the words before they leave the step', async () => {
    await scrollTop(page, 'card', height * 1.3);
    await expect.poll(() => size(page)).toBeGreaterThan(small * 1.4);
    await page.locator('[data-action="next"]').click();
    await expect(card).toBeInViewport({ ratio: 0.99 });
    await expect(stage).toHaveAttribute('data-scene', SLUG);
    await scrollTop(page, 'next', height * 1.3);
    await expect.poll(() => size(page)).toBeGreaterThan(small * 1.4);
    await page.locator('[data-action="previous"]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(card).toBeInViewport({ ratio: 0.99 });
    await page.keyboard.press('ArrowLeft');
    await expect(stage).not.toHaveAttribute('data-scene', SLUG);
    await page.keyboard.press('ArrowRight');
    await expect(stage).toHaveAttribute('data-scene', SLUG);
    await expect(card).toBeInViewport({ ratio: 0.99 });
  });
  await test.step('a turned phone keeps the step, and back the same place', async () => {
    await scrollTop(page, 'card', height * 1.3);
    await expect.poll(() => size(page)).toBeGreaterThan(small * 1.4);
    // A card before it may break its lines anew and move what follows, but not before the reader.
    const top = () => page.locator(`#${SLUG}`).evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await page.setViewportSize({ width: height, height: width });
    await expect(stage).toHaveAttribute('data-scene', SLUG);
    await page.setViewportSize({ width, height });
    await expect(stage).toHaveAttribute('data-scene', SLUG);
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(2);
  });
  await test.step('a link to the step leads to its words', async () => {
    await page.goto(`${address()}?again#${SLUG}`);
    await expect(stage).toHaveAttribute('data-scene', SLUG);
    await expect(card).toBeInViewport({ ratio: 0.99 });
  });
});

test('on paper and without script no room is kept before the card', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 664 }
  });
  const page = await context.newPage();
  await page.goto(address());
  const lead = () => page.locator(`#${SLUG}`).evaluate((step) => getComputedStyle(step).paddingTop);
  expect(await lead()).toBe('0px');
  await page.emulateMedia({ media: 'print' });
  expect(await lead()).toBe('0px');
  await context.close();
});
