import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { FULL, inTurn } from '../support/full';
import { COLOURS, shorten, violations } from './axe';
import { STEPS } from '../support/slugs';

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

test('every step by keys: legible from the back row, with its note on the way back', async ({
  page
}) => {
  test.slow();
  const slugs = await present(page);
  const data = JSON.parse((await page.locator('#stage-data').textContent())!) as {
    scenes: {
      id: string;
      labels: { id: string; kind: string }[];
      flows: { text?: string }[];
      marks: { kind: string; text?: string; partly?: string }[];
    }[];
  };
  await test.step('on: nothing scrolls, words of 24 px, no label lost', async () => {
    for (const [i, slug] of slugs.entries()) {
      if (i) await page.keyboard.press(i % 2 ? 'ArrowRight' : 'Space');
      await shows(page, slug);
      await expect(page).toHaveURL(address(i ? `/?present#${slug}` : '/?present'));
      const scene = data.scenes.find(({ id }) => id === slug)!;
      const words =
        scene.flows.filter(({ text }) => text).length +
        scene.marks.filter(({ kind, text }) => text && kind !== 'year').length +
        scene.marks.filter(({ partly }) => partly).length;
      // What hatching far off means gives way where names need its room.
      const told = page.locator('.live [data-text]:not([data-text="occupied-far"])');
      await expect(told, slug).toHaveCount(words);
      // A port, depot or town may go where its name has no room near.
      const named = scene.labels
        .filter(({ kind }) => !['port', 'depot', 'town'].includes(kind))
        .map(({ id }) => id);
      const { body, map, over, apart, lost } = await page.evaluate((names) => {
        const size = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
        const card = document.querySelector('.step[data-current] [data-card]')!;
        const words = [...document.querySelectorAll('.live :is([data-label] text, [data-text])')];
        return {
          body: Math.min(...[...card.querySelectorAll(':scope > p')].map(size)),
          map: Math.min(...words.map(size)),
          over: document.documentElement.scrollHeight - innerHeight,
          apart:
            Math.min(...words.map((one) => one.getBoundingClientRect().left)) -
            card.getBoundingClientRect().right,
          lost: names.filter((id) => !document.querySelector(`.live [data-label="${id}"]`))
        };
      }, named);
      expect(lost, slug).toEqual([]);
      expect(body, slug).toBeGreaterThanOrEqual(24);
      expect(map, slug).toBeGreaterThanOrEqual(24);
      expect(over, slug).toBeLessThanOrEqual(0);
      expect(apart, `${slug}: words of the map beside the card`).toBeGreaterThan(0);
    }
  });
  await page.keyboard.press('ArrowRight');
  await shows(page, slugs.at(-1)!);

  const note = page.locator('[data-note]:visible');
  await test.step('back, with N: the note of each step', async () => {
    await expect(note).toHaveCount(0);
    // What is asked of the notes needs no map, which is most of the work.
    const display = (value: string) =>
      page.locator('[data-stage]').evaluate((map, to) => (map.style.display = to), value);
    if (!FULL) await display('none');
    await page.keyboard.press('n');
    const seen = new Set<string>();
    for (const [i, slug] of slugs.toReversed().entries()) {
      if (i) await page.keyboard.press('ArrowLeft');
      await shows(page, slug);
      await expect(note).toHaveCount(1);
      await expect(page.locator(`[data-step="${slug}"] [data-note]`)).toBeInViewport({ ratio: 1 });
      seen.add(await note.locator('p').innerText());
    }
    expect(seen.size).toBe(slugs.length);
    await page.keyboard.press('n');
    await expect(note).toHaveCount(0);
    await display('');
  });
  await page.keyboard.press('End');
  await shows(page, slugs.at(-1)!);
  await page.keyboard.press('Home');
  await shows(page, slugs[0]!);
  await page.keyboard.press('PageDown');
  await shows(page, slugs[1]!);

  await test.step('B hides everything', async () => {
    // A picture of one colour alone packs into a few thousand bytes; any map takes many times more.
    const bytes = async () => (await page.screenshot({ animations: 'disabled' })).length;
    expect(await bytes()).toBeGreaterThan(30_000);
    await page.keyboard.press('b');
    expect(await bytes()).toBeLessThan(8_000);
    await page.keyboard.press('b');
    expect(await bytes()).toBeGreaterThan(30_000);
  });
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
  await test.step('left in the moment in which a step comes, the address names that step', async () => {
    await page.locator('.menu summary').click();
    await page.locator('[data-action="present"]').click();
    await shows(page, 'why');
    await page.evaluate(async () => {
      for (const key of ['ArrowRight', 'Escape']) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        // What follows the step has heard of it, and has not yet written its address.
        await Promise.resolve();
      }
    });
    const next = STEPS[STEPS.indexOf('why') + 1]!;
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', next);
    await expect(page).toHaveURL(address(`/#${next}`));
  });
});

test('screen readers hear the step, and axe finds nothing', async ({ page }) => {
  await present(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-step="signing"] h3')).toBeFocused();
  await shorten(page);
  const SHOWN = '.step[data-current], [data-stage], [data-bar]';
  for (const [n, colorScheme] of (['light', 'dark'] as const).entries()) {
    await page.emulateMedia({ colorScheme });
    for (const slug of inTurn(['reading', 'missing'], n)) {
      await page.locator('.menu summary').click();
      await page.locator(`.menu a[href="#${slug}"]`).click();
      await shows(page, slug);
      // The page is asked once, then what another step shows, and in another scheme its colours.
      const within = slug === 'reading' ? 'html' : SHOWN;
      const rules = n && !FULL ? COLOURS : undefined;
      expect(await violations(page, within, rules), slug).toEqual([]);
      await page.keyboard.press('n');
      const noted = await violations(page, SHOWN, rules);
      expect(noted, `${slug} with its note`).toEqual([]);
      await page.keyboard.press('n');
    }
  }
});
