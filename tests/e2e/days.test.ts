import { expect, test, type Page } from 'playwright/test';
import { FULL } from '../support/full';
import { address } from './address';
import { LOOKS, sideways, violations } from './axe';

const DAYS = ['2023-10-16', '2024-06-21', '2024-10-23'] as const;
const open = async (page: Page) => {
  await page.goto(address('/teach/days/'));
  await expect(page.locator('[data-day-print]:visible')).toHaveCount(1);
};
const task = (page: Page, day: string) => page.locator(`[data-day-task="${day}"]`);
const choose = async (page: Page, day: string, number: number, words: number) => {
  await page.locator(`input[name="${day}-number"][value="${number}"]`).check();
  await page.locator(`input[name="${day}-words"][value="${words}"]`).check();
};
const print = (page: Page, day: string) =>
  task(page, day).getByRole('button', { name: 'Print it' }).click();
const tree = (page: Page) => page.locator('[data-activity="days"]').ariaSnapshot();

test('nothing later than the day is there before the learner has chosen', async ({ page }) => {
  await open(page);
  expect(await tree(page)).not.toMatch(/2024|2025|2026/);
  await choose(page, DAYS[0], 1, 2);
  expect(await tree(page)).not.toMatch(/2024|2025|2026/);
  await print(page, DAYS[0]);
  await expect(task(page, DAYS[0]).locator('[data-day-verdict]')).toContainText('say the same');
  await expect(task(page, DAYS[0])).toContainText('28,000');
  // The next desk is open, and says nothing of what came after it.
  const second = await task(page, DAYS[1]).ariaSnapshot();
  expect(second).toContain('750,000');
  expect(second).not.toMatch(/July 2024|October 2024|2025|2026/);
  await expect(task(page, DAYS[2])).toBeHidden();
});

test('says what is still to choose, and what a number measures', async ({ page }) => {
  await open(page);
  await print(page, DAYS[0]);
  await expect(page.getByRole('alert')).toHaveText('Still to choose: a number, words for it.');
  await expect(page.locator(`input[name="${DAYS[0]}-number"]`).first()).toBeFocused();
  await page.locator(`input[name="${DAYS[0]}-number"]`).first().check();
  await print(page, DAYS[0]);
  await expect(page.getByRole('alert')).toHaveText('Still to choose: words for it.');
  await page.locator(`input[name="${DAYS[0]}-words"][value="1"]`).check();
  await print(page, DAYS[0]);
  const verdict = task(page, DAYS[0]).locator('[data-day-verdict]');
  await expect(verdict).toContainText('makes a fact of it');
  await expect(verdict).toContainText('room in containers');
  await expect(verdict).toBeFocused();
});

test('ends with a code that the class panel counts; what is none is named', async ({ page }) => {
  await open(page);
  for (const [i, day] of DAYS.entries()) {
    await choose(page, day, i + 1, i + 2);
    await print(page, day);
  }
  const code = (await page.locator('[data-code]').textContent())!;
  expect(code).toMatch(/^[\dA-Z]{4}-[\dA-Z]{3}$/);
  await page.getByLabel('Class codes').fill(`${code}\n${code.toLowerCase()}\nmaybe\n`);
  await page.getByRole('button', { name: 'Show the split' }).click();
  const result = page.locator('[data-class-result]');
  await expect(result.locator('[data-count]')).toHaveText('2 codes counted.');
  await expect(result.locator('[data-ignored]')).toContainText('Line 3 “maybe”: no code found.');
  for (const [i, day] of DAYS.entries()) {
    const [numbers, words] = await result.locator(`[data-day-split="${day}"] tbody`).all();
    await expect(numbers!.locator(`[data-counted="${i + 1}"] td`)).toHaveText('2');
    await expect(words!.locator(`[data-counted="${i + 2}"] td`)).toHaveText('2');
  }
});

test('the keyboard alone does it all', async ({ page }) => {
  await open(page);
  await page.locator(`input[name="${DAYS[0]}-number"]`).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(task(page, DAYS[0]).locator('[data-day-verdict]')).toBeFocused();
  await expect(task(page, DAYS[1])).toBeVisible();
});

test('no fault that axe knows, and nothing scrolls sideways', async ({ page }) => {
  await open(page);
  await choose(page, DAYS[0], 1, 1);
  await print(page, DAYS[0]);
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

  test('each day is there to open, with what came later closed', async ({ page }) => {
    await page.goto(address('/teach/days/'));
    await expect(page.locator('[data-day-task]')).toHaveCount(3);
    await expect(page.locator('[data-day-after]:visible')).toHaveCount(1);
    await expect(page.getByText('28,000').first()).toBeHidden();
    await task(page, DAYS[0]).locator('[data-day-after] > summary').click();
    await expect(task(page, DAYS[0]).getByText('28,000')).toBeVisible();
  });
});
