import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { violations } from './axe';

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

async function present(page: Page, hash = ''): Promise<string[]> {
  await page.goto(address(`/?present${hash}`));
  await expect(page.locator('html[data-ready][data-present]')).toBeAttached();
  return page
    .locator('section[data-step]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')!));
}

/** Waits until the step is on the wall: its card the only one, the map on its scene. */
async function shows(page: Page, slug: string): Promise<void> {
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', slug);
  await expect(page.locator('[data-card]:visible')).toHaveCount(1);
  await expect(page.locator(`[data-step="${slug}"] [data-card]`)).toBeInViewport({ ratio: 1 });
}

test('every step by keys, and back', async ({ page }) => {
  const slugs = await present(page);
  for (const [i, slug] of slugs.entries()) {
    if (i) await page.keyboard.press(i % 2 ? 'ArrowRight' : 'Space');
    await shows(page, slug);
    await expect(page).toHaveURL(address(i ? `/?present#${slug}` : '/?present'));
  }
  await page.keyboard.press('ArrowRight');
  await shows(page, slugs.at(-1)!);
  for (const slug of slugs.toReversed().slice(1)) {
    await page.keyboard.press('ArrowLeft');
    await shows(page, slug);
  }
  await page.keyboard.press('End');
  await shows(page, slugs.at(-1)!);
  await page.keyboard.press('Home');
  await shows(page, slugs[0]!);
  await page.keyboard.press('PageDown');
  await shows(page, slugs[1]!);
});

test('legible from the back row: nothing scrolls, words of 24 px, no label lost', async ({
  page
}) => {
  const slugs = await present(page);
  const data = JSON.parse((await page.locator('#stage-data').textContent())!) as {
    scenes: {
      id: string;
      labels: { id: string; kind: string }[];
      flows: { text?: string }[];
      marks: { kind: string; text?: string; partly?: string }[];
    }[];
  };
  for (const slug of slugs) {
    await shows(page, slug);
    const scene = data.scenes.find(({ id }) => id === slug)!;
    const words =
      scene.flows.filter(({ text }) => text).length +
      scene.marks.filter(({ kind, text }) => text && kind !== 'year').length +
      scene.marks.filter(({ partly }) => partly).length;
    for (const { id, kind } of scene.labels) {
      // A port, depot or town may go where its name has no room near.
      if (['port', 'depot', 'town'].includes(kind)) continue;
      await expect(page.locator(`.live [data-label="${id}"]`), `${slug}: ${id}`).toBeAttached();
    }
    // What hatching far off means gives way where names need its room.
    const told = page.locator('.live [data-text]:not([data-text="occupied-far"])');
    await expect(told, slug).toHaveCount(words);
    const { body, map, over, apart } = await page.evaluate(() => {
      const size = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
      const card = document.querySelector('.step[data-current] [data-card]')!;
      const words = [...document.querySelectorAll('.live :is([data-label] text, [data-text])')];
      return {
        body: Math.min(...[...card.querySelectorAll(':scope > p')].map(size)),
        map: Math.min(...words.map(size)),
        over: document.documentElement.scrollHeight - innerHeight,
        apart:
          Math.min(...words.map((one) => one.getBoundingClientRect().left)) -
          card.getBoundingClientRect().right
      };
    });
    expect(body, slug).toBeGreaterThanOrEqual(24);
    expect(map, slug).toBeGreaterThanOrEqual(24);
    expect(over, slug).toBeLessThanOrEqual(0);
    expect(apart, `${slug}: words of the map beside the card`).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
  }
});

test('N shows the note of each step, B hides everything', async ({ page }) => {
  const slugs = await present(page);
  const note = page.locator('[data-note]:visible');
  await expect(note).toHaveCount(0);
  await page.keyboard.press('n');
  const seen = new Set<string>();
  for (const slug of slugs) {
    await shows(page, slug);
    await expect(note).toHaveCount(1);
    await expect(page.locator(`[data-step="${slug}"] [data-note]`)).toBeInViewport({ ratio: 1 });
    seen.add(await note.locator('p').innerText());
    await page.keyboard.press('ArrowRight');
  }
  expect(seen.size).toBe(slugs.length);
  await page.keyboard.press('n');
  await expect(note).toHaveCount(0);

  // A picture of one colour alone packs into a few thousand bytes; any map takes many times more.
  const bytes = async () => (await page.screenshot({ animations: 'disabled' })).length;
  expect(await bytes()).toBeGreaterThan(30_000);
  await page.keyboard.press('b');
  expect(await bytes()).toBeLessThan(8_000);
  await page.keyboard.press('b');
  expect(await bytes()).toBeGreaterThan(30_000);
});

test('Esc returns to the same step of the ordinary story', async ({ page }) => {
  await present(page, '#gesture');
  await shows(page, 'gesture');
  await page.keyboard.press('ArrowRight');
  await shows(page, '1961');
  await page.keyboard.press('Escape');
  await expect(page.locator('html[data-present]')).toHaveCount(0);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', '1961');
  await expect(page.locator('[data-step="1961"] [data-card]')).toBeInViewport({ ratio: 1 });
  await expect(page).toHaveURL(address('/#1961'));
  // The arrow keys of the ordinary story go on from there.
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', '1996');
  await expect(page.locator('[data-step="1996"] [data-card]')).toBeInViewport({ ratio: 1 });
});

test('the menu starts it where the reader is; buttons do what keys do', async ({ page }) => {
  await page.goto(address('/#review'));
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'review');
  await page.locator('.menu summary').click();
  await page.locator('[data-action="present"]').click();
  await shows(page, 'review');
  await page.locator('[data-action="next"]').click();
  await shows(page, 'nonlethal');
  // A click leaves Space free to mean Next.
  await page.locator('[data-action="note"]').click();
  await expect(page.locator('[data-note]:visible')).toHaveCount(1);
  await page.keyboard.press('Space');
  await shows(page, 'why');
  await page.locator('[data-action="leave"]').click();
  await expect(page.locator('html[data-present]')).toHaveCount(0);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'why');
});

test('screen readers hear the step, and axe finds nothing', async ({ page }) => {
  await present(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-step="signing"] h3')).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const slug of ['reading', 'missing']) {
      await page.locator('.menu summary').click();
      await page.locator(`.menu a[href="#${slug}"]`).click();
      await shows(page, slug);
      expect(await violations(page), slug).toEqual([]);
      await page.keyboard.press('n');
      expect(await violations(page), `${slug} with its note`).toEqual([]);
      await page.keyboard.press('n');
    }
  }
});
