import { expect, test, type Page } from 'playwright/test';
import { editions } from '../../src/lib/content/editions';
import { pathIn } from '../../src/lib/i18n/paths';
import { oneIn } from '../support/full';
import { STEPS } from '../support/slugs';
import { address } from './address';
import { ready } from './story-page';

test.use({ viewport: { width: 390, height: 664 }, hasTouch: true });

const OPEN = '[data-notes][open] [data-sheet]';

/** The story at a step whose card has notes, with the map at rest. */
async function read(page: Page, slug = '2024'): Promise<void> {
  await page.goto(address(`/#${slug}`));
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', slug);
  await expect(page.locator('.live')).toBeVisible();
}

const numbers = (page: Page, slug = '2024') => page.locator(`[id="${slug}"] [data-note-ref]`);

/** Where card and page are: what a note that opens must not move. */
const place = (page: Page, slug = '2024') =>
  page.evaluate((id) => {
    const { top, height } = document
      .querySelector(`[id="${id}"] [data-card]`)!
      .getBoundingClientRect();
    return [top, height, scrollY, document.documentElement.scrollHeight].map(Math.round);
  }, slug);

async function isFound(page: Page) {
  const small = await numbers(page).evaluateAll((all) =>
    all.flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const spots = [
        [0, 0],
        [-11, 0],
        [11, 0],
        [0, -11],
        [0, 11]
      ] as const;
      const missed = spots.filter(([dx, dy]) => document.elementFromPoint(x + dx, y + dy) !== one);
      return missed.map((spot) => `${one.textContent} at ${spot.join()}`);
    })
  );
  expect(small).toEqual([]);
}

async function opens(page: Page) {
  const before = await place(page);
  await numbers(page).nth(1).tap();
  const note = page.locator(`${OPEN} > ol > li`).nth(1);
  await expect(note).toBeInViewport({ ratio: 0.3 });
  await expect(note).toBeFocused();
  const sheet = (await page.locator(OPEN).boundingBox())!;
  const bar = (await page.locator('[data-bar]').boundingBox())!;
  expect(sheet.y + sheet.height).toBeLessThanOrEqual(bar.y + 1);
  expect(sheet.y).toBeGreaterThan(0);
  expect(await place(page)).toEqual(before);
  await expect(page).toHaveURL(address('/#2024'));
  await page.keyboard.press('Escape');
}

async function closes(page: Page) {
  const closings: [what: string, how: () => Promise<void>][] = [
    ['Esc', () => page.keyboard.press('Escape')],
    ['its button', () => page.locator(`${OPEN} [data-action="close-notes"]`).tap()],
    ['a tap beside it', () => page.touchscreen.tap(200, 60)],
    ['Sources', () => page.locator('[id="2024"] summary').dispatchEvent('click')],
    ['moving on', () => page.locator('[data-action="next"]').tap()]
  ];
  for (const [what, how] of closings) {
    await numbers(page).first().tap();
    await expect(page.locator(OPEN), what).toHaveCount(1);
    await how();
    await expect(page.locator(OPEN), what).toHaveCount(0);
    if (what === 'Esc') await expect(numbers(page).first()).toBeFocused();
  }
}

test('a number is found, opens its note and closes it', async ({ page }) => {
  await read(page);
  await test.step('a thumb finds the number', () => isFound(page));
  await test.step('a number on a card opens its note in sight, and moves nothing', () =>
    opens(page));
  await test.step('it closes by Esc, by its button, by a tap beside it and by moving on', () =>
    closes(page));
});

test('without script a number leads to its note', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address('/'));
  await numbers(page).first().click();
  await expect(page.locator('[id="2024-note-1"]')).toBeInViewport();
  await context.close();
});

for (const [n, info] of editions().entries()) {
  test(`no number of "${info.lang}" lies under another control, 320 px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(address(pathIn(info, '/')));
    await ready(page);
    const covered = await page.evaluate(
      async (slugs) => {
        const stage = document.querySelector<HTMLElement>('[data-stage]')!;
        const wrong: string[] = [];
        for (const slug of slugs) {
          const step = document.getElementById(slug)!;
          step.scrollIntoView({ behavior: 'instant' });
          for (let n = 0; n < 120 && stage.dataset['scene'] !== slug; n++)
            await new Promise(requestAnimationFrame);
          if (stage.dataset['scene'] !== slug) wrong.push(`${slug} does not come`);
          for (const ref of step.querySelectorAll('[data-note-ref]')) {
            const { x, y, width, height } = ref.getBoundingClientRect();
            const over = document.elementFromPoint(x + width / 2, y + height / 2);
            if (over !== ref)
              wrong.push(`${slug}, ${ref.textContent}: ${over?.textContent?.trim()}`);
          }
        }
        return wrong;
      },
      oneIn(2, STEPS, n)
    );
    expect(covered).toEqual([]);
  });
}
