import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { ready, watch } from './story-page';
import { FULL } from '../support/full';
import { SCENES, STEPS } from '../support/slugs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function present(page: Page, hash = '') {
  await page.goto(address(`/?present${hash}`));
  await ready(page);
}
const stage = (page: Page) => page.locator('[data-stage]');

/** Lines of the step on the wall that no reader can get to, by scrolling its card. Runs in the page. */
function unreadLines(): string[] {
  const card = document.querySelector('.step[data-current] [data-card]')!;
  const bar = document.querySelector('[data-bar]')!.getBoundingClientRect();
  const heading = document.querySelector('.chapter[data-current] > h2');
  const lost: string[] = [];
  const box = card.getBoundingClientRect();
  if (box.top < 0 || box.bottom > bar.top + 1) lost.push(`card ${box.top} to ${box.bottom}`);
  if (box.left < 0 || box.right > innerWidth + 1) lost.push(`card ${box.left} to ${box.right}`);
  if (box.height < 48) lost.push(`card of ${box.height} px`);
  if (heading && heading.getBoundingClientRect().top < 0) lost.push('head of the chapter');
  for (const line of card.querySelectorAll('p, h1, h3, dt, dd')) {
    if (!line.getClientRects().length) continue;
    line.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { top, bottom } = line.getBoundingClientRect();
    const [from, to] = [Math.max(0, box.top), Math.min(bar.top, box.bottom)];
    // A paragraph taller than the card is read part by part.
    if (bottom - top <= to - from && (top < from - 1 || bottom > to + 1))
      lost.push(`${top} to ${bottom}: ${line.textContent}`);
  }
  if (scrollY) lost.push(`the page scrolled to ${scrollY}`);
  return lost;
}
const unread = (page: Page) => page.evaluate(unreadLines);

/** What cannot be read of some steps that follow each other: the arrow key leads on from the last. */
const unreadAll = (page: Page, some: readonly string[]) =>
  page.evaluate(
    async ([scenes, first, code]) => {
      const unread = new Function(`return (${code})()`) as () => string[];
      const stage = document.querySelector<HTMLElement>('[data-stage]')!;
      const press = (key: string) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      const lost: string[] = [];
      if (scenes[0] === first) press('Home');
      for (const slug of scenes) {
        for (let n = 0; n < 120 && stage.dataset['scene'] !== slug; n++)
          await new Promise(requestAnimationFrame);
        if (stage.dataset['scene'] !== slug) return [`${slug} does not come`];
        lost.push(...unread().map((line) => `${slug}: ${line}`));
        press('ArrowRight');
      }
      return lost;
    },
    [some, SCENES[0], String(unreadLines)] as const
  );

const WALLS = [
  [640, 360, ''],
  [911, 512, ''],
  [1024, 600, ''],
  [1280, 577, ''],
  [1366, 600, ''],
  [1280, 720, '200%'],
  [640, 480, '150%'],
  [820, 1180, '200%'],
  [2560, 1080, '']
] as const;

test('W4: every line of every step can be read, on walls of every size and with larger text', async ({
  browser
}) => {
  // The page allows no code that was text.
  const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce' });
  await present(page);
  // What is asked of the words needs no map, which is most of the work.
  await stage(page).evaluate((map) => (map.style.display = 'none'));
  const third = Math.ceil(SCENES.length / 3);
  for (const [n, [width, height, text]] of WALLS.entries()) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
    // A third of the steps on each wall, the next third on the next.
    const from = (n % 3) * third;
    const some = FULL ? SCENES : SCENES.slice(from, from + third);
    expect(await unreadAll(page, some), `${width} × ${height} ${text}`).toEqual([]);
  }
  await page.close();
});

test('W4: a window drawn smaller while presenting still shows every line', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await present(page, `#${STEPS[7]}`);
  const size = () =>
    page.evaluate(() =>
      parseFloat(
        getComputedStyle(document.querySelector('[data-current] [data-card] > p')!).fontSize
      )
    );
  const before = await size();
  await page.setViewportSize({ width: 640, height: 360 });
  await expect.poll(() => unread(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(size).toBe(before);
});

test('W5: whatever a clicker sends moves the show', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await present(page);
  let at = 0;
  for (const [key, by] of [
    ...['ArrowRight', 'ArrowDown', 'PageDown', 'Enter', 'Space', 'MediaTrackNext'].map((key) => [
      key,
      1
    ]),
    ...['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'MediaTrackPrevious'].map((key) => [key, -1])
  ] as [string, number][]) {
    at += by;
    if (key.startsWith('Media'))
      await page.evaluate(
        (one) => document.dispatchEvent(new KeyboardEvent('keydown', { key: one, bubbles: true })),
        key
      );
    else await page.keyboard.press(key);
    await expect(stage(page), key).toHaveAttribute('data-scene', SCENES[at]!);
  }
  for (const key of ['.', 'b']) {
    await page.keyboard.press(key);
    await expect(page.locator('html'), key).toHaveAttribute('data-blank');
    await page.keyboard.press(key);
    await expect(page.locator('html'), key).not.toHaveAttribute('data-blank');
  }
  // A button that has the focus is pressed, not passed.
  await page.locator('[data-action="note"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-note]:visible')).toHaveCount(1);
  await expect(stage(page)).toHaveAttribute('data-scene', SCENES[at]!);
});

test('W5: down and up go through a card that is taller than its room, then on', async ({
  page
}) => {
  await page.setViewportSize({ width: 640, height: 300 });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%'));
  });
  await present(page, `#${STEPS[0]}`);
  const top = () =>
    page.locator('.step[data-current] [data-card]').evaluate((card) => card.scrollTop);
  await page.keyboard.press('ArrowDown');
  expect(await top()).toBeGreaterThan(0);
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[0]!);
  for (let n = 0; n < 20 && (await stage(page).getAttribute('data-scene')) === STEPS[0]; n++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[1]!);
});

test('W5: a browser that refuses address and full screen still gets the whole show', async ({
  page
}) => {
  const errors = watch(page);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    history.replaceState = history.pushState = refuse;
    Element.prototype.requestFullscreen = refuse;
    Document.prototype.exitFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(address(`/#${STEPS[4]}`));
  await ready(page);
  await page.locator('.menu summary').click();
  await page.locator('[data-action="present"]').click();
  await expect(page.locator('[data-card]:visible')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[5]!);
  await page.keyboard.press('f');
  await page.keyboard.press('Escape');
  await expect(page.locator('html[data-present]')).toHaveCount(0);
  await expect(stage(page)).toHaveAttribute('data-scene', STEPS[5]!);
  await expect(page.locator(`[id='${STEPS[5]}'] [data-card]`)).toBeInViewport({ ratio: 1 });
  expect(errors).toEqual([]);
});
