/** Reads of one page through the browser's own protocol. All times in ms, sizes in bytes. */

export const PHONE = { width: 390, height: 664 };
/** 1.6 Mbps and 150 ms, as a phone on a slow cell. */
export const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000
};

/** A fresh phone with its line to the browser's protocol. */
export async function open(browser, cpu = 1) {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // Time that the thread itself spends: what others take of the processor does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Network.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return { page, cdp, close: () => context.close() };
}

export const settled = (page, ready) =>
  page.locator(ready).first().waitFor({ state: 'attached', timeout: 60_000 });

export async function busy(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { task: value('TaskDuration') * 1000, heap: value('JSHeapUsedSize') };
}

/** First load on a slow phone: bytes by type, requests, paints, shift and blocking time. */
export async function load(browser, { url, ready }, cpu = 4) {
  const { page, cdp, close } = await open(browser, cpu);
  const types = new Map();
  const bytes = {};
  let requests = 0;
  cdp.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
    requests++;
  });
  await cdp.send('Network.emulateNetworkConditions', SLOW);
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, tbt: 0 };
    window.seen = seen;
    const watch = (type, each) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
        type,
        buffered: true
      });
    watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
    watch('layout-shift', (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
    watch('longtask', (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
  });
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
  await settled(page, ready);
  const seen = await page.evaluate(() => ({
    ...window.seen,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  }));
  await close();
  const total = Object.values(bytes).reduce((sum, one) => sum + one, 0);
  return { ...seen, requests, total, ...prefixed('bytes', bytes) };
}

const prefixed = (name, values) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`${name} ${key.toLowerCase()}`, value])
  );

/** Puts a copy that nothing moves in place of the map: the page is the same, and all else it does. */
export const stopMap = (page) =>
  page.evaluate(() => {
    const stage = document.querySelector('[data-stage]');
    stage?.replaceWith(stage.cloneNode(true));
  });

/** One full scroll at an even pace: busy time a second, long tasks, share of late frames in %. */
export async function scroll(browser, { url, ready, still }, cpu) {
  const { page, cdp, close } = await open(browser, cpu);
  await page.goto(url, { timeout: 120_000 });
  await settled(page, ready);
  if (still) await stopMap(page);
  await page.waitForTimeout(1500);
  const before = await busy(cdp);
  const seen = await page.evaluate(async () => {
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries())).observe({
      type: 'longtask'
    });
    const story = document.querySelector('[data-scrolly]') ?? document.documentElement;
    const distance = Math.max(600, story.scrollHeight - innerHeight);
    const SECONDS = 18;
    const frames = [];
    const began = performance.now();
    for (;;) {
      const time = await new Promise(requestAnimationFrame);
      frames.push(time);
      const share = (time - began) / 1000 / SECONDS;
      if (share >= 1) break;
      scrollTo({ top: distance * share, behavior: 'instant' });
    }
    const gaps = frames.slice(1).map((time, i) => time - frames[i]);
    const missed = gaps.reduce(
      (sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1),
      0
    );
    return {
      seconds: (performance.now() - began) / 1000,
      long: long.length,
      longest: Math.max(0, ...long.map(({ duration }) => duration)),
      late: (100 * missed) / (gaps.length + missed)
    };
  });
  const after = await busy(cdp);
  await close();
  return {
    busy: (after.task - before.task) / seen.seconds,
    'long tasks': seen.long,
    'longest task': seen.longest,
    'late frames': seen.late
  };
}

/** From a tap on Next to the next paint, as the browser's event timing says, at CPU ÷ 6. */
export async function tap(browser, { url, ready, next }) {
  const { page, close } = await open(browser, 6);
  await page.goto(url, { timeout: 120_000 });
  await settled(page, ready);
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    window.taps = [];
    new PerformanceObserver((list) =>
      window.taps.push(...list.getEntries().map(({ duration }) => duration))
    ).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  });
  const box = await page.locator(next).first().boundingBox();
  for (let i = 0; i < 3; i++) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(1800);
  }
  const taps = await page.evaluate(() => window.taps);
  await close();
  return { tap: Math.max(0, ...taps) };
}

/** At rest for three seconds: busy time a second, frames and timers asked for, requests; then the heap after three passes. */
export async function rest(browser, { url, ready }) {
  const { page, cdp, close } = await open(browser, 4);
  await page.addInitScript(() => {
    window.asked = { frames: 0, timers: 0 };
    const { requestAnimationFrame: frame, setTimeout: later, setInterval: every } = window;
    window.requestAnimationFrame = (then) => (window.asked.frames++, frame(then));
    const counted = (timer) =>
      new Proxy(timer, {
        apply: (target, self, given) => (window.asked.timers++, Reflect.apply(target, self, given))
      });
    window.setTimeout = counted(later);
    window.setInterval = counted(every);
  });
  let requests = 0;
  page.on('request', () => requests++);
  await page.goto(url, { timeout: 120_000 });
  await settled(page, ready);
  await page.waitForTimeout(2500);
  const asked = () => page.evaluate(() => ({ ...window.asked }));
  const [a, before, asking] = [await asked(), await busy(cdp), requests];
  await new Promise((done) => setTimeout(done, 3000));
  const [after, b] = [await busy(cdp), await asked()];
  const idle = {
    'idle busy': (after.task - before.task) / 3,
    'idle frames': b.frames - a.frames,
    'idle timers': b.timers - a.timers,
    'idle requests': requests - asking
  };
  for (let pass = 0; pass < 3; pass++) {
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
    });
  }
  await cdp.send('HeapProfiler.collectGarbage');
  const { heap } = await busy(cdp);
  await close();
  return { ...idle, heap };
}
