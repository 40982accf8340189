import { busy, load, open, PHONE, settled, SLOW, stopMap, tap } from './measure.mjs';
import { countFrames, frameShares, traceFrames } from './frames.mjs';
import { firstSeen, placeOf, record } from './seen.mjs';

/** The parts of the bench by name, each a read of one page in one run. */
export const PARTS = /** @type {const} */ (['paint', 'scroll', 'next']);
/** Divisors of the processor's speed at which each part is read. */
export const SPEEDS = [4, 6];

/** Px a second: a screen of a phone, as who reads on scrolls. */
const PACE = 700;
/** s of scrolling a run; each run takes the next third of the page. */
const SCROLLED = 6;
const THIRDS = 3;
/** ms in which a page comes to rest. */
const REST = 900;

const prefixed = (figures, cpu) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${name} ${cpu}`, value]));

/** When words, the largest part and the map are there, on a slow line. */
export async function paint(browser, page) {
  /** @type {Record<string, number>} */
  let figures = {};
  for (const cpu of SPEEDS) {
    const { fcp, lcp, total } = await load(browser, page, cpu);
    figures = { ...figures, ...prefixed({ fcp, lcp }, cpu), total };
  }
  if (page.map) {
    const seen = await mapSeen(browser, page);
    if (seen !== undefined) figures['map 4'] = seen;
  }
  return figures;
}

/** ms from the start of the visit until the map looks as it will, at CPU ÷ 4. */
async function mapSeen(browser, { url, ready, map }) {
  const { page, cdp, close } = await open(browser, 4);
  await cdp.send('Network.emulateNetworkConditions', SLOW);
  const stop = await record(cdp);
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
  await settled(page, ready);
  await page.waitForTimeout(REST);
  const began = await page.evaluate(() => performance.timeOrigin);
  const element = await page.locator(map).first().boundingBox();
  const pictures = await stop();
  await close();
  if (!element || !pictures.length) return undefined;
  const at = await firstSeen(browser, pictures, placeOf(element, PHONE));
  return at === undefined ? undefined : at - began;
}

/**
 * What a third of the page costs while a finger's speed scrolls it: the browser scrolls by itself, as
 * for a reader, and the page follows.
 */
export async function scroll(browser, page, run) {
  /** @type {Record<string, number>} */
  let figures = {};
  for (const cpu of SPEEDS) {
    figures = { ...figures, ...prefixed(await scrollThird(browser, page, cpu, run % THIRDS), cpu) };
  }
  return figures;
}

async function scrollThird(browser, { url, ready, still }, cpu, third) {
  const { page, cdp, close } = await open(browser, cpu);
  await page.goto(url, { timeout: 120_000 });
  await settled(page, ready);
  if (still) await stopMap(page);
  await page.evaluate(
    ([third, thirds]) => {
      const long = [];
      Object.assign(window, { long });
      const story = document.querySelector('[data-scrolly]') ?? document.documentElement;
      const top = (story.scrollHeight - innerHeight) * (third / thirds);
      scrollTo({ top, behavior: 'instant' });
    },
    [third, THIRDS]
  );
  await page.waitForTimeout(REST);
  await page.evaluate(() => {
    const { long } = /** @type {any} */ (window);
    new PerformanceObserver((list) =>
      long.push(...list.getEntries().map(({ duration }) => duration))
    ).observe({ type: 'longtask' });
  });
  const stop = await traceFrames(browser);
  const [before, began] = [await busy(cdp), performance.now()];
  await cdp.send('Input.synthesizeScrollGesture', {
    ...{ x: PHONE.width / 2, y: PHONE.height / 2 },
    yDistance: -PACE * SCROLLED,
    speed: PACE,
    gestureSourceType: 'mouse'
  });
  const [after, seconds] = [await busy(cdp), (performance.now() - began) / 1000];
  const frames = frameShares(countFrames(await stop()));
  const long = await page.evaluate(() => /** @type {any} */ (window).long);
  await close();
  return { busy: (after.task - before.task) / seconds, ...frames, longest: Math.max(0, ...long) };
}

/** From a tap on Next to the next paint. */
export async function next(browser, page) {
  return { 'next 6': (await tap(browser, page)).tap };
}

/** @type {Record<string, (browser: any, page: any, run: number) => Promise<Record<string, number>>>} */
export const READ = { paint, scroll, next };
