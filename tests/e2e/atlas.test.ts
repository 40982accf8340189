import { expect, test, type Page } from 'playwright/test';
import { oneIn } from '../support/full';
import { SCENES } from '../support/slugs';
import { address } from './address';

const PHONE = { width: 390, height: 664 };
/** Least contrast of a word and of a mark that means something with what lies under it. */
const [WORD, MARK] = [4.5, 3];
/** Share of what lies under a word or a mark that may be darker or lighter: a coast, another line. */
const CROSSED = 0.2;

/** What is too pale on the drawings that show, measured on the pixels under each word and mark. */
async function tooPale(page: Page, root: string): Promise<string[]> {
  const shown = page.locator(root);
  await shown.evaluate((map) => {
    for (const over of map.querySelectorAll<SVGElement>('.overlay')) over.style.opacity = '0';
  });
  const ground = (await shown.screenshot({ animations: 'disabled' })).toString('base64');
  return shown.evaluate(
    async (map, { base64, least, crossed }) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const corner = map.getBoundingClientRect();
      const scale = image.width / corner.width;
      const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
      type Rgb = readonly number[];
      /** The colour that a style names, and how much of it is laid on. */
      const colour = (style: string): Rgb => {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = style;
        paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)];
      };
      const mix = (over: Rgb, under: Rgb, part: number): Rgb =>
        over.map((one, i) => one * part + under[i]! * (1 - part));
      const light = (rgb: Rgb) =>
        rgb
          .map((one) => one / 255)
          .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
          .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i]!, 0.05);
      const contrast = (a: Rgb, b: Rgb) => {
        const [one, other] = [light(a), light(b)];
        return Math.max(one, other) / Math.min(one, other);
      };
      const pixel = (x: number, y: number): Rgb | undefined => {
        const [px, py] = [(x - corner.x) * scale, (y - corner.y) * scale].map(Math.floor);
        if (px! < 0 || py! < 0 || px! >= image.width || py! >= image.height) return undefined;
        const at = 4 * (py! * image.width + px!);
        return [data[at]!, data[at + 1]!, data[at + 2]!];
      };
      const said: string[] = [];
      const judge = (name: string, points: Rgb[], look: (under: Rgb) => number, need: number) => {
        const pale = points.filter((under) => look(under) < need).length / points.length;
        if (points.length && pale > crossed) {
          const worst = Math.min(...points.map(look)).toFixed(1);
          said.push(`${name}: ${Math.round(pale * 100)} % under ${need}, down to ${worst}`);
        }
      };
      const plate = map.querySelector('.key-plate');
      const paper = colour(getComputedStyle(map).getPropertyValue('--paper'));
      for (const text of map.querySelectorAll<SVGTextElement>('.overlay text')) {
        const style = getComputedStyle(text);
        const halo = style.stroke === 'none' ? 0 : Number(style.strokeOpacity);
        const onPlate = plate?.parentElement === text.parentElement ? 0.85 : 0;
        const ink = colour(style.fill);
        const parts = text.children.length ? [...text.children] : [text];
        const points = parts.flatMap((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return Array.from({ length: 60 }, (_, i) =>
            pixel(
              x + (width * ((i % 12) + 0.5)) / 12,
              y + height * (0.2 + Math.floor(i / 12) * 0.14)
            )
          ).filter((one) => one !== undefined);
        });
        const under = (rgb: Rgb) => mix(paper, rgb, Math.max(halo, onPlate));
        judge(`“${text.textContent}”`, points, (rgb) => contrast(ink, under(rgb)), least[0]);
      }
      const lines = '.flow .line, .flow .edge, .condition, .tick, .clause-held, .strip path';
      for (const line of map.querySelectorAll<SVGPathElement>(lines)) {
        if (!line.getAttribute('d')) continue;
        const style = getComputedStyle(line);
        const isFilled = style.stroke === 'none';
        const part = Number(getComputedStyle(line.closest('.flow') ?? line).opacity);
        const matrix = line.getScreenCTM()!;
        const cased = !!line.parentElement!.querySelector('.line-case, .band, .ribbon-hollow');
        const length = line.getTotalLength();
        const points = Array.from({ length: 40 }, (_, i) => {
          const at = line.getPointAtLength((length * (i + 0.5)) / 40);
          const { x, y } = at.matrixTransform(matrix);
          return cased ? paper : pixel(x, y);
        }).filter((one) => one !== undefined);
        const ink = colour(isFilled ? style.fill : style.stroke);
        const name = `line ${line.closest('[data-flow]')?.getAttribute('data-flow') ?? line.getAttribute('class')!}`;
        judge(name, points, (rgb) => contrast(mix(ink, rgb, part), rgb), least[1]);
      }
      for (const over of map.querySelectorAll<SVGElement>('.overlay')) over.style.opacity = '';
      return said;
    },
    { base64: ground, least: [WORD, MARK] as const, crossed: CROSSED }
  );
}

const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' }
} as const;

/** The ring, the promise with its conditions, and land that is close: what other widths may change. */
const FEW = ['missing', 'reading', 'alone'];
const OTHER_WINDOWS = [
  { width: 320, height: 568 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 }
];
/**
 * For the n-th look: on a phone each third scene, so that each is seen in one of the looks; one of
 * the others on the narrowest, on a tablet or on a desk, each of both seen in one of the looks.
 */
const seenIn = (n: number) => [
  ...oneIn(3, SCENES, n).map((slug) => ({ size: PHONE, slug })),
  ...oneIn(3, OTHER_WINDOWS, n).flatMap((size) => oneIn(3, FEW, n).map((slug) => ({ size, slug })))
];

test('words and marks stand out from what lies under them, on screens and on paper', async ({
  page
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(PHONE);
  await page.goto(address());
  await expect(page.locator('html[data-ready]')).toBeAttached();
  for (const [n, [name, look]] of Object.entries(LOOKS).entries()) {
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look });
    for (const { size, slug } of seenIn(n)) {
      if (page.viewportSize()!.width !== size.width) await page.setViewportSize(size);
      // After a turn of the window the story first goes back to where it was.
      await expect(async () => {
        await page.evaluate((id) => {
          document.getElementById(id)!.scrollIntoView({ block: 'start', behavior: 'instant' });
          for (const one of document.querySelectorAll<HTMLElement>('.steps, [data-bar]'))
            one.style.opacity = '0';
        }, slug);
        const stage = page.locator('[data-stage]');
        await expect(stage).toHaveAttribute('data-scene', slug, { timeout: 1500 });
      }).toPass();
      await expect(page.locator('[data-moving]')).toHaveCount(0);
      const where = `${slug}, ${name}, ${size.width} px`;
      expect.soft(await tooPale(page, '[data-stage]'), where).toEqual([]);
    }
  }
  await page.setViewportSize(PHONE);
  // What is seen in grey has the same light as in colour.
  await page.emulateMedia({ media: 'print', colorScheme: 'light', forcedColors: 'none' });
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('.steps')) one.style.opacity = '';
  });
  for (const slug of ['missing', 'alone', 'redline']) {
    const still = `#${slug} .step-figure svg`;
    expect.soft(await tooPale(page, still), `${slug}, printed`).toEqual([]);
  }
});

test('on desks nothing of the title card is left beside the first step', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [width, height] of [
    [1024, 768],
    [1440, 900],
    [1920, 1080]
  ] as const) {
    await page.setViewportSize({ width, height });
    // Its own visit: a page whose window has just turned first goes back to where it was.
    await page.goto(address());
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await page.evaluate((slug) => (location.hash = `#${slug}`), SCENES[1]!);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', SCENES[1]!);
    const foot = () =>
      page.locator('.title-card').evaluate((card) => card.getBoundingClientRect().bottom);
    await expect.poll(foot, `foot of the title card, ${width} px`).toBeLessThanOrEqual(0);
  }
});

/** Ways on which gaps were seen, and the longest. */
const WAYS = [
  ['redline', 'shells'],
  ['argument', 'missing'],
  ['cover', 'review']
] as const;

test('a flight covers the stage in every frame that is shown, on a slow phone', async ({
  page
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize(PHONE);
  await page.goto(address(`/#${WAYS[0][0]}`));
  await expect(page.locator('html[data-ready]')).toBeAttached();
  // Whatever no drawing covers is told by a colour of its own.
  await page.locator('[data-stage]').evaluate((stage) => {
    stage.style.background = 'rgb(255, 0, 255)';
  });
  const client = await page.context().newCDPSession(page);
  const slow = (rate: number) => client.send('Emulation.setCPUThrottlingRate', { rate });
  for (const [from, to] of oneIn(WAYS.length, WAYS)) {
    await page.evaluate((slug) => (location.hash = `#${slug}`), from);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', from);
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    const frames: string[] = [];
    const keep = ({ data, sessionId }: { data: string; sessionId: number }) => {
      frames.push(data);
      void client.send('Page.screencastFrameAck', { sessionId });
    };
    client.on('Page.screencastFrame', keep);
    await slow(4);
    await client.send('Page.startScreencast', { format: 'png' });
    await page.evaluate((slug) => (location.hash = `#${slug}`), to);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', to);
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    await client.send('Page.stopScreencast');
    client.off('Page.screencastFrame', keep);
    await slow(1);
    expect(frames.length, `frames from ${from} to ${to}`).toBeGreaterThan(2);
    const bare = await page.evaluate(async (given) => {
      const shares: number[] = [];
      for (const base64 of given) {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        let found = 0;
        for (let i = 0; i < data.length; i += 4)
          found += Number(data[i]! > 200 && data[i + 1]! < 90 && data[i + 2]! > 200);
        shares.push((4 * found) / data.length);
      }
      return Math.max(...shares);
    }, frames);
    expect(bare, `most of a frame that nothing covers, from ${from} to ${to}`).toBeLessThan(0.002);
  }
});
