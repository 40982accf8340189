import { mkdirSync } from 'node:fs';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

/**
 * Makes the README's picture of the page, and a sheet of all scenes as a phone and a desk show them,
 * light and dark, by the page itself. Run `npm run build` first.
 */
const SIZE = { width: 1200, height: 760 };
const STEP = 'missing';

/** Windows of the sheet in px, how small they are printed, and how many stand in a row. */
const WINDOWS = [
  { width: 390, height: 664, scale: 0.56, across: 7 },
  { width: 1440, height: 900, scale: 0.36, across: 3 }
];
/** Px of air between two pictures, and how well they are kept. */
const [GAP, QUALITY] = [10, 72];

const { chromium } = await import('playwright');
const { port, close } = await serve('build');
const site = `http://localhost:${port}`;
const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  args: CHROMIUM_FLAGS
});
mkdirSync('docs', { recursive: true });

const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
await page.goto(`${site}/#${STEP}`);
await page.waitForSelector(`[data-stage][data-scene="${STEP}"] [data-flow]`);
await page.waitForSelector('html[data-finer]', { state: 'attached' });
await page.screenshot({ path: 'docs/story.png' });
await page.close();
console.log('docs/story.png is made.');

for (const colorScheme of ['light', 'dark']) {
  const rows = [];
  for (const { scale, across, ...viewport } of WINDOWS) {
    rows.push({ ...viewport, scale, across, pictures: await picturesOf(viewport, colorScheme) });
  }
  await printSheet(rows, `docs/scenes-${colorScheme}.jpg`);
  console.log(`docs/scenes-${colorScheme}.jpg is made.`);
}
await browser.close();
await close();

/** Every step of the story in one window, as pictures written out. */
async function picturesOf(viewport, colorScheme) {
  const shown = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  await shown.goto(site);
  await shown.waitForSelector('html[data-ready] .live', { state: 'attached' });
  if (viewport.width >= 900) await shown.waitForSelector('html[data-finer]', { state: 'attached' });
  const steps = await shown
    .locator('section[data-step]')
    .evaluateAll((all) => all.map(({ id }) => id));
  const pictures = [];
  for (const step of steps) {
    await shown.evaluate(
      (id) => document.getElementById(id)?.scrollIntoView({ block: 'start' }),
      step
    );
    await shown.waitForSelector(`[data-stage][data-scene="${step}"]:not([data-moving])`);
    const picture = await shown.screenshot({ type: 'jpeg', quality: 90 });
    pictures.push(`data:image/jpeg;base64,${picture.toString('base64')}`);
  }
  await shown.close();
  return pictures;
}

/** Lays pictures out row by row, in the order of the story. */
async function printSheet(rows, path) {
  const widths = rows.map(({ width, scale, across }) => across * (width * scale + GAP) + GAP);
  const sheet = await browser.newPage({
    viewport: { width: Math.ceil(Math.max(...widths)), height: 600 }
  });
  const images = rows
    .flatMap(({ width, scale, across, pictures }) =>
      pictures.map((src, at) => {
        const last = (at + 1) % across === 0 || at === pictures.length - 1;
        return `<img src="${src}" width="${width * scale}">${last ? '<br>' : ''}`;
      })
    )
    .join('');
  await sheet.setContent(
    `<style>body{margin:${GAP}px 0 0 ${GAP}px;background:#888;font-size:0}img{margin:0 ${GAP}px ${GAP}px 0}</style>${images}`
  );
  await sheet.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await sheet.screenshot({ path, type: 'jpeg', quality: QUALITY, fullPage: true });
  await sheet.close();
}
