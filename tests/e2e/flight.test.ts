import { expect, test, type Page } from 'playwright/test';
import { FULL, oneIn } from '../support/full';
import { address } from './address';

const SIZES = [
  { width: 390, height: 664 },
  FULL ? { width: 1440, height: 900 } : { width: 1280, height: 720 }
];
/** Long ways, a turn of the map, lines that draw themselves, and the treaty's gap. */
const WAYS = [
  ['reading', 'signing'],
  ['cover', '1996'],
  ['why', 'missing'],
  ['shells', 'argument'],
  ['redline', 'shells']
];

async function open(page: Page, slug: string) {
  await page.goto('about:blank');
  await page.goto(address(`/#${slug}`));
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', slug);
}

/** The map alone, once nothing moves any more, as a PNG in base64. */
async function picture(page: Page): Promise<string> {
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  await page.evaluate(async () => {
    for (const card of document.querySelectorAll<HTMLElement>('section[data-step]'))
      card.style.visibility = 'hidden';
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  });
  return (await page.locator('[data-stage]').screenshot()).toString('base64');
}

/** Share of the pixels of two pictures that a reader could tell apart. */
function difference(page: Page, pictures: string[]): Promise<number> {
  return page.evaluate(async (given) => {
    const [a, b] = await Promise.all(
      given.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      })
    );
    if (a!.length !== b!.length) return 1;
    let apart = 0;
    for (let i = 0; i < a!.length; i += 4)
      apart += Number([0, 1, 2].some((c) => Math.abs(a![i + c]! - b![i + c]!) > 24));
    return (4 * apart) / a!.length;
  }, pictures);
}

for (const [n, size] of SIZES.entries()) {
  test(`where a flight ends is what a reader finds who jumps there, ${size.width} px`, async ({
    page
  }) => {
    await page.setViewportSize(size);
    // Finer shapes come when the page is idle, to one picture before another.
    await page.route('**/geo/fine.json', (route) => route.abort());
    const go = (slug: string) => page.evaluate((id) => (location.hash = `#${id}`), slug);
    // Every second of them: two on the phone, one on the desk.
    const ways = oneIn(SIZES.length, oneIn(2, WAYS), n);
    await open(page, ways[0]![0]!);
    for (const [i, [from, to]] of ways.entries()) {
      await go(from!);
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', from!);
      const before = !i && (await picture(page));
      await expect(page.locator('[data-moving]')).toHaveCount(0);
      await go(to!);
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', to!);
      await expect(page.locator('[data-moving]')).toHaveCount(1);
      const flown = await picture(page);
      await page.reload();
      await expect(page.locator('html[data-ready]')).toBeAttached();
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', to!);
      const jumped = await picture(page);
      // The measure sees a change of scene, and no lasting trace of the way.
      if (before)
        expect(await difference(page, [before, flown]), `${from} and ${to}`).toBeGreaterThan(0.01);
      expect(await difference(page, [jumped, flown]), `${from} to ${to}`).toBeLessThan(0.001);
    }
  });
}

test('a flight asks the page for no frame, draws a few snapshots, and leaves one', async ({
  page
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await open(page, 'why');
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  await page.evaluate(() => {
    const stage = document.querySelector('[data-stage]')!;
    const seen = { frames: 0, snapshots: 0, most: 0 };
    Object.assign(window, { seen });
    const frame = window.requestAnimationFrame;
    window.requestAnimationFrame = (then) => (seen.frames++, frame(then));
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          seen.snapshots += Number((node as Element).matches?.('.snapshot') ?? false);
        }
      }
      seen.most = Math.max(seen.most, stage.querySelectorAll('.snapshot').length);
    }).observe(stage, { childList: true, subtree: true });
    location.hash = '#missing';
  });
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'missing');
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  const { frames, snapshots, most } = await page.evaluate(
    () => (window as unknown as { seen: Record<string, number> }).seen
  );
  expect(frames).toBe(0);
  expect(snapshots).toBeGreaterThan(1);
  // As many as `planSnapshots` allows in the longest time that this view's flights take.
  expect(snapshots).toBeLessThanOrEqual(8);
  // Two lie over each other, and for a moment what is covered by both.
  expect(most).toBeLessThanOrEqual(3);
  await expect(page.locator('[data-stage] .snapshot')).toHaveCount(1);
  await expect(page.locator('[data-stage] .marks')).toHaveCount(1);
  await expect(page.locator('[data-stage] .layer')).not.toHaveCount(0);
});
