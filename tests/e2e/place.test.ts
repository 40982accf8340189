import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { ready } from './story-page';
import { FULL, oneIn } from '../support/full';
import { STEPS } from '../support/slugs';

type Size = readonly [width: number, height: number];
const PHONE: Size = [390, 664];
const LAPTOP: Size = [1440, 900];

/** Frames in which nothing may move before a place counts. */
const STILL_FRAMES = 12;

/** Where a reader is: the scene, the address, and the card of which most is in the window, if any. */
interface Seen {
  scene: string;
  hash: string;
  card: string;
}

/** Waits until nothing moves, neither the page nor the address, and says where the reader then is. */
function still(page: Page): Promise<Seen> {
  return page.evaluate(async (frames) => {
    const inWindow = (card: Element) => {
      const { top, bottom } = card.getBoundingClientRect();
      return Math.min(bottom, innerHeight) - Math.max(top, 0);
    };
    const look = (): Seen => {
      const cards = [...document.querySelectorAll('[data-card]')].filter(
        (card) => Number(getComputedStyle(card).opacity) > 0.5
      );
      // While one card goes and another comes none may show.
      const most = cards.sort((a, b) => inWindow(b) - inWindow(a))[0];
      return {
        scene: document.querySelector<HTMLElement>('[data-stage]')!.dataset['scene']!,
        hash: location.hash,
        card: most && inWindow(most) > 0 ? most.closest('section')!.id : ''
      };
    };
    for (let before = '', same = 0; same < frames;) {
      const now = JSON.stringify([look(), scrollY]);
      same = now === before ? same + 1 : 0;
      before = now;
      await new Promise(requestAnimationFrame);
    }
    return look();
  }, STILL_FRAMES);
}

const resize = (page: Page, [width, height]: Size, zoom = 1) =>
  page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) });
const textSize = (page: Page, size: string) =>
  page.evaluate((wanted) => (document.documentElement.style.fontSize = wanted), size);

/** Opens the story, scrolls a share of the way through a step, and says where that is. */
async function readAt(page: Page, size: Size, slug: string, share: number): Promise<Seen> {
  await resize(page, size);
  // A story that is open goes there as by a link.
  if (page.url().startsWith(address())) await page.evaluate((to) => (location.hash = to), slug);
  else await page.goto(address(`/#${slug}`));
  await ready(page);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', slug);
  // Titles that take another type have other lines: not what is asked here.
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(
    ([id, part]) => {
      const step = document.getElementById(id)!;
      const next = [...document.querySelectorAll('section[data-step], #after')].find(
        (one) => step.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
      )!;
      const left = next.getBoundingClientRect().top - innerHeight * 0.8;
      scrollBy({ top: left * part, behavior: 'instant' });
    },
    [slug, share] as const
  );
  return still(page);
}

/** Every change of shape, and the way back from it, must leave the reader where they were. */
async function keeps(page: Page, from: Seen, change: () => Promise<unknown>, what: string) {
  await change();
  expect(await still(page), what).toEqual(from);
}

/** Steps by their number, and how far through them a reader is. */
const PLACES: readonly (readonly [number, number])[] = [
  ...(FULL
    ? ([
        [1, 0],
        [7, 0]
      ] as const)
    : []),
  [7, 0.5],
  // Soon after: on phones this card is put aside before its step ends.
  [STEPS.length - 1, 0.15],
  [STEPS.length, 0]
];

/** On desks no card is put aside before its step ends. */
const onDesks = ([, share]: readonly [number, number]) => share !== 0.15;

const SHAPES: Record<string, readonly Size[]> = {
  'a phone turned, split, with another browser bar': [
    [750, 320],
    [664, 390],
    [390, 300],
    [390, 608],
    [320, 568]
  ],
  'a desktop window drawn smaller and larger': [
    [1280, 577],
    [900, 900],
    [800, 500],
    [1920, 1080]
  ]
};

for (const [what, sizes] of Object.entries(SHAPES)) {
  test(`W1: ${what}: the reader's place stays`, async ({ page }) => {
    const home = sizes[0]![0] === 750 ? PHONE : LAPTOP;
    // Large maps fly at length, and the phone's fly as well.
    if (home === LAPTOP) await page.emulateMedia({ reducedMotion: 'reduce' });
    const places = home === PHONE || FULL ? PLACES : PLACES.filter(onDesks);
    for (const [p, [n, share]] of places.entries()) {
      const from = await readAt(page, home, STEPS[n - 1]!, share);
      expect(from, 'the test itself stands where it thinks').toEqual({
        scene: STEPS[n - 1],
        hash: `#${STEPS[n - 1]}`,
        card: STEPS[n - 1]
      });
      const pixel = await page.evaluate(() => scrollY);
      // Every second change of shape at each place, the others at the next.
      for (const size of oneIn(2, sizes, p)) {
        await keeps(
          page,
          from,
          () => resize(page, size),
          `step ${n}, ${share}, ${size.join(' × ')}`
        );
      }
      await keeps(page, from, () => resize(page, home), `step ${n} and back`);
      expect(Math.abs((await page.evaluate(() => scrollY)) - pixel)).toBeLessThanOrEqual(2);
    }
  });
}

test('W1: zoom and text size: the reader’s place stays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const from = await readAt(page, LAPTOP, STEPS[7]!, 0.3);
  expect(from.scene).toBe(STEPS[7]);
  // Larger and smaller than it is by itself, and back.
  for (const zoom of [...oneIn(2, [5 / 3, 4 / 3, 0.67, 2.5]), 1]) {
    await keeps(page, from, () => resize(page, LAPTOP, zoom), `zoom ${zoom}`);
  }
  for (const size of [...oneIn(2, ['200%', '125%', '80%']), '']) {
    await keeps(page, from, () => textSize(page, size), `text ${size}`);
  }
  const phone = await readAt(page, PHONE, STEPS[11]!, 0.2);
  for (const size of [...oneIn(2, ['110%', '150%', '200%'], 1), '']) {
    await keeps(page, phone, () => textSize(page, size), `text ${size} on a phone`);
  }
  // Long after the last change, and measured before its frame: the browser has then scrolled by
  // itself to what it takes for the same place, and no observer has told of the other shape.
  const later = () =>
    page.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 5000;
      document.documentElement.style.fontSize = '150%';
      return document.body.offsetHeight;
    });
  await keeps(page, phone, later, 'text 150% later');
});

test('W1: two fingers and a keyboard over the page change nothing', async ({ page }) => {
  const from = await readAt(page, PHONE, STEPS[7]!, 0.3);
  const cdp = await page.context().newCDPSession(page);
  for (const pageScaleFactor of [2.5, 1]) {
    const pinch = () => cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor });
    await keeps(page, from, pinch, `pinched to ${pageScaleFactor}`);
  }
});

test('W1: sources that were opened stay open before the reader', async ({ page }) => {
  const slug = STEPS[6]!;
  await readAt(page, PHONE, slug, 0);
  await page.locator(`[id='${slug}'] summary`).click();
  const from = await still(page);
  expect(from.scene).toBe(slug);
  await keeps(page, from, () => resize(page, [664, 390]), 'turned');
  await keeps(page, from, () => resize(page, PHONE), 'and back');
});

test('W1: what follows the story keeps its paragraph', async ({ page }) => {
  await readAt(page, PHONE, STEPS[0]!, 0);
  const section = page.locator('#after-numbers');
  // What is far away has no height of its own until the reader comes near.
  for (let n = 0; n < 3; n++) {
    await section.evaluate((head) => head.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await still(page);
  }
  await expect(section).toBeInViewport();
  for (const size of [[750, 320], [1280, 800], [320, 568], PHONE] as const) {
    await resize(page, size);
    await still(page);
    await expect(section, size.join(' × ')).toBeInViewport();
  }
});

test('W1: a window that changes shape while presenting comes back to the step', async ({
  page
}) => {
  await readAt(page, LAPTOP, STEPS[4]!, 0);
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('[data-action="present"]')!.click()
  );
  await page.keyboard.press('ArrowRight');
  // The screen changes: a window that fills it cannot be given another size.
  const [width, height] = PHONE;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, screenWidth: width, screenHeight: height },
    ...{ deviceScaleFactor: 1, mobile: false }
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
  await page.keyboard.press('Escape');
  expect(await still(page)).toEqual({ scene: STEPS[5], hash: `#${STEPS[5]}`, card: STEPS[5] });
});
