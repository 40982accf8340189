import type { Page } from 'playwright';
import type { InPage } from './monkey-page';

/** Nodes and listeners alive in a page. */
export interface Counts {
  nodes: number;
  listeners: number;
}

type Size = readonly [width: number, height: number];
const SIZES: Size[] = [
  [390, 664],
  [390, 608],
  [390, 720],
  [320, 568],
  [412, 915],
  [844, 390],
  [768, 1024],
  [1280, 800]
];
const HOME: Size = [390, 664];

/** Actions after which the page is another one. */
export const LEAVING: ReadonlySet<string> = new Set(['leave and come back', 'reload']);

/** Actions that give the page another shape: the reader stays where they are. */
export const RESHAPING: ReadonlySet<string> = new Set([
  'resize',
  'rotate',
  'height',
  'zoom',
  'pinch'
]);

/** Calls one of the tools that the page was given; what is wrong, or nothing. */
export const inPage = (page: Page, tool: 'check' | 'place' | 'tour' | 'home'): Promise<string> =>
  page.evaluate(
    async (name) => (await (window as unknown as { monkey: InPage }).monkey[name]()) ?? '',
    tool
  );

/**
 * Random actions through the browser itself: window, input, network, preferences, leaving and coming
 * back. Waits until the story is alive.
 *
 * @param url address of the story
 */
export async function browserActs(page: Page, url: string) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  let size = HOME;
  /** A window of a size in px, at a zoom: twice as large leaves half as many CSS px. */
  const look = async (wanted: Size, zoom = 1) => {
    size = wanted;
    const [width, height] = wanted.map((length) => Math.round(length / zoom)) as [number, number];
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      ...{ width, height, deviceScaleFactor: zoom, mobile: false }
    });
  };
  const pinch = (pageScaleFactor: number) =>
    cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor });
  const ready = () => page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const one = <T>(list: readonly T[], random: () => number): T =>
    list[Math.floor(random() * list.length)]!;

  const acts: Record<string, (random: () => number) => Promise<unknown>> = {
    resize: (random) => look(one(SIZES, random)),
    rotate: () => look([size[1], size[0]]),
    height: (random) => look([size[0], Math.round(320 + random() * 600)]),
    zoom: (random) => look(size, one([1, 1.25, 1.5, 2], random)),
    pinch: (random) => pinch(one([1, 1, 1.5, 2.5], random)),
    'dark or light': (random) => page.emulateMedia({ colorScheme: one(['dark', 'light'], random) }),
    'reduced motion': (random) =>
      page.emulateMedia({ reducedMotion: one(['reduce', 'no-preference'], random) }),
    'forced colours': (random) =>
      page.emulateMedia({ forcedColors: one(['active', 'none'], random) }),
    offline: (random) => page.context().setOffline(random() < 0.5),
    async wheel(random) {
      await page.mouse.move(100, 200);
      for (let i = 0; i < 4; i++) await page.mouse.wheel(0, (random() - 0.4) * 3000);
    },
    key: (random) =>
      page.keyboard.press(one(['End', 'Home', 'PageDown', 'PageUp', 'Space', 'Tab'], random)),
    async 'leave and come back'() {
      await page.context().setOffline(false);
      await page.goto('about:blank');
      await page.goBack();
      if (!page.url().startsWith(url)) await page.goto(url);
      await ready();
    },
    async reload() {
      await page.context().setOffline(false);
      await page.reload();
      await ready();
    }
  };
  // A page that is loaded anew forgets what was done to it: that is done least.
  const names = Object.keys(acts).flatMap((name) =>
    new Array<string>(LEAVING.has(name) ? 1 : 3).fill(name)
  );
  await look(HOME);
  await ready();

  return {
    pick: (random: () => number): string => one(names, random),
    act: (name: string, random: () => number) => acts[name]!(random),
    /** Nodes and listeners alive at the top of the page, once what can be collected is gone. */
    async counts(): Promise<Counts> {
      await page.context().setOffline(false);
      await pinch(1);
      await look(HOME);
      await inPage(page, 'home');
      for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
      return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
    }
  };
}
