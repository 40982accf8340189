import { mkdirSync } from 'node:fs';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

/** Makes the README's picture of the page, by the page itself. Run `npm run build` first. */
const SIZE = { width: 1200, height: 760 };
const STEP = 'missing';

const { chromium } = await import('playwright');
const { port, close } = await serve('build');
const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  args: CHROMIUM_FLAGS
});
const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
await page.goto(`http://localhost:${port}/#${STEP}`);
await page.waitForSelector(`[data-stage][data-scene="${STEP}"] [data-flow]`);
mkdirSync('docs', { recursive: true });
await page.screenshot({ path: 'docs/story.png' });
await browser.close();
await close();
console.log('docs/story.png is made.');
