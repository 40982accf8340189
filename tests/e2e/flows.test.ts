import { expect, test, type Page } from 'playwright/test';
import { FULL, oneIn } from '../support/full';
import { address } from './address';
import { LOOKS, sideways, violations } from './axe';

const open = async (page: Page, hash = '') => {
  await page.goto(address(`/flows/${hash}`));
  await expect(page.locator('[data-flows][data-live]')).toHaveCount(1);
};
const day = (page: Page) => page.locator('[data-flow-day]').textContent();
const slider = (page: Page) => page.locator('#flow-day');
const shownMaps = (page: Page) => page.locator('.flow-state:visible').count();

/** Every day that an assistive program meets on the page, but for those of the control. */
const daysInTree = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-flows] time, [data-flows] [data-day]')]
      .filter((one) => !one.closest('[data-flow-control]'))
      .filter((one) => {
        for (let at: Element | null = one; at; at = at.parentElement) {
          if (getComputedStyle(at).display === 'none') return false;
        }
        return true;
      })
      .map((one) => one.dataset['day'] ?? one.getAttribute('datetime')!)
  );

async function opens(page: Page) {
  expect(await day(page)).toBe('21 June 2024');
  expect(await shownMaps(page)).toBe(1);
  await expect(page.locator('.flow-state:visible .flow-told')).toContainText('0.75–4.8 million');
  await expect(page.locator('.flow-state:visible .flow-told')).toContainText('330,000–500,000');
}

async function choosesDays(page: Page) {
  await page.getByRole('button', { name: 'Next date' }).click();
  expect(await day(page)).toBe('22 June 2024');
  expect(new URL(page.url()).hash).toBe('#2024-06-22');
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await day(page)).toBe('28 June 2024');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await day(page)).toBe('21 June 2024');
  await page.keyboard.press('Home');
  expect(await day(page)).toBe('1 August 2023');
  await page.keyboard.press('End');
  expect(await day(page)).toBe('10 April 2026');
  await expect(page.getByRole('button', { name: 'Next date' })).toHaveAttribute(
    'aria-disabled',
    'true'
  );
  await page.getByText('All dates').click();
  await page.getByRole('link', { name: '23 October 2024' }).first().click();
  await expect.poll(() => day(page)).toBe('23 October 2024');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '23 October 2024');
  await open(page, '#2025-07-13');
  await expect.poll(() => day(page)).toBe('13 July 2025');
}

async function isDrawn(page: Page) {
  const map = page.locator('.flow-map:visible');
  const box = (await map.boundingBox())!;
  expect(box.width).toBeGreaterThan(200);
  const png = (await map.screenshot()).toString('base64');
  const colours = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: px } = context.getImageData(0, 0, image.width, image.height);
    const seen = new Set<string>();
    for (let i = 0; i < px.length; i += 4) seen.add(`${px[i]} ${px[i + 1]} ${px[i + 2]}`);
    return seen.size;
  }, png);
  expect(colours).toBeGreaterThan(100);
}

async function isPrinted(page: Page) {
  await page.emulateMedia({ media: 'print' });
  expect(await shownMaps(page)).toBe(6);
  expect(await page.locator('.flow-table tr:visible').count()).toBe(
    await page.locator('.flow-table tr').count()
  );
  await expect(page.locator('[data-flow-control]')).toBeHidden();
}

test('a day is chosen, drawn and printed', async ({ page }) => {
  await open(page);
  await test.step('opens on the editorial’s day with the story’s two ranges', () => opens(page));
  await test.step('buttons, arrow keys, the list and the address choose a day, and the address keeps it', () =>
    choosesDays(page));
  await test.step('what is drawn is filled and in its colours, though its parts stand elsewhere', () =>
    isDrawn(page));
  await test.step('paper gets six maps and every number', () => isPrinted(page));
});

test('nothing later than the chosen day is on the page or in its accessibility tree', async ({
  page
}) => {
  await open(page);
  const days = await page
    .locator('[data-flow-stop]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['flowStop']!));
  expect(days.length).toBeGreaterThan(20);
  for (const one of oneIn(2, days)) {
    await page.evaluate((hash) => (location.hash = hash), one);
    const current = page.locator('[data-flow-stop][aria-current]');
    await expect(current).toHaveAttribute('data-flow-stop', one);
    const late = (await daysInTree(page)).filter((date) => date > one);
    expect(late, one).toEqual([]);
    expect(await shownMaps(page), one).toBe(1);
  }
  await page.evaluate(() => (location.hash = '2023-10-16'));
  const tree = await page.locator('[data-flows] > section').first().ariaSnapshot();
  const told = tree + (await page.locator('.flow-known').ariaSnapshot());
  expect(told).toContain('16 October 2023');
  expect(told).not.toMatch(/2024: |4\.8 million|28,000/);
});

test('shows counts that differ side by side, and an answer only from its own day on', async ({
  page
}) => {
  await open(page, '#2024-02-26');
  const known = page.locator('.flow-known');
  await expect(known.getByText('more than 10,000')).toBeVisible();
  await expect(known.getByText('more than 6,700')).toBeVisible();
  await expect(known.getByText(/Kim Yo Jong/).first()).toBeHidden();
  await open(page, '#2024-05-17');
  await expect(
    page
      .locator('.flow-known')
      .getByText(/Kim Yo Jong/)
      .first()
  ).toBeVisible();
});

test('no fault that axe knows, and nothing scrolls sideways', async ({ page }) => {
  await open(page);
  for (const [n, [width, fontSize, colorScheme]] of LOOKS.entries()) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
    const where = `${width} px at ${fontSize}`;
    expect(await sideways(page), where).toBeLessThanOrEqual(0);
    // What another text changes is seen by its width; the colours of the last look are these.
    if (FULL || n !== 1) expect(await violations(page), where).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('six maps on one scale and the whole table', async ({ page }) => {
    await page.goto(address('/flows/'));
    expect(await shownMaps(page)).toBe(6);
    await expect(page.locator('[data-flow-control]')).toBeHidden();
    await expect(page.locator('[data-stand="prk-rus-containers-2025-07-dia"]')).toBeVisible();
    for (const map of await page.locator('.flow-state:visible').all()) {
      await expect(map.locator('.flow-told li').first()).toBeVisible();
    }
  });
});
