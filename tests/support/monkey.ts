import type { CDPSession, Page } from 'playwright';
import { TRIGGER } from '../../src/lib/scroll/measure';
import { monkeyInPage, type InPage } from './monkey-page';

/** What one run of random actions found. */
export interface MonkeyReport {
  seed: number;
  actions: number;
  /** One line for each failure, with the number of the action and what it was. */
  faults: string[];
  before: Counts;
  after: Counts;
}
interface Counts {
  nodes: number;
  listeners: number;
}

/** Actions in the page between two that go through the browser's own input and window. */
const BATCH = 40;
const SIZES: [number, number][] = [
  [390, 664],
  [390, 608],
  [390, 720],
  [320, 568],
  [412, 915],
  [844, 390],
  [768, 1024],
  [1280, 800]
];
const HOME: [number, number] = [390, 664];

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Does random things to the story and checks after each that the stage shows the step that measuring
 * gives, that nothing throws, and at the end that neither nodes nor listeners have grown.
 *
 * @param url address of the story
 * @param tell told of progress now and then
 */
export async function monkey(
  page: Page,
  url: string,
  { seed, actions }: { seed: number; actions: number },
  tell: (line: string) => void = () => {}
): Promise<MonkeyReport> {
  const random = randomNumbers(seed);
  const faults: string[] = [];
  let done = 0;
  page.on('pageerror', (error) => faults.push(`${done}: threw ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${done}: console ${message.text()}`);
  });
  const [width, height] = HOME;
  await page.setViewportSize({ width, height });
  // Some bundlers wrap named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(monkeyInPage, TRIGGER);
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // A first round through all scenes, so that what is made once is not counted as growth.
  await inPage(page, 'tour');
  const before = await counts(page, cdp);

  while (done < actions && faults.length < 5) {
    const name = await outside(page, url, random);
    done++;
    const fault = await inPage(page, 'check');
    if (fault) faults.push(`${done}: after ${name}: ${fault}`);
    const size = Math.min(BATCH, actions - done);
    const numbers = Array.from({ length: size * 3 }, random);
    const found = await page.evaluate(
      (given) => (window as unknown as { monkey: InPage }).monkey.run(given),
      numbers
    );
    faults.push(...found.map(({ at, text }) => `${done + at + 1}: ${text}`));
    done += size;
    if (done % 400 < BATCH) tell(`seed ${seed}: ${done} of ${actions} actions`);
  }
  const after = await counts(page, cdp);
  return { seed, actions: done, faults, before, after };
}

/** Calls one of the tools that the page was given; what is wrong, or nothing. */
const inPage = (page: Page, tool: 'check' | 'tour' | 'home'): Promise<string> =>
  page.evaluate(
    async (name) => (await (window as unknown as { monkey: InPage }).monkey[name]()) ?? '',
    tool
  );

/** One action through the browser itself: window, input, network, preferences, leaving and coming back. */
async function outside(page: Page, url: string, random: () => number): Promise<string> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const acts: Record<string, () => Promise<unknown>> = {
    async resize() {
      const [width, height] = pick(SIZES);
      await page.setViewportSize({ width, height });
    },
    async rotate() {
      const now = page.viewportSize()!;
      await page.setViewportSize({ width: now.height, height: now.width });
    },
    async 'dark or light'() {
      await page.emulateMedia({ colorScheme: pick(['dark', 'light']) });
    },
    async 'reduced motion'() {
      await page.emulateMedia({ reducedMotion: pick(['reduce', 'no-preference']) });
    },
    async 'forced colours'() {
      await page.emulateMedia({ forcedColors: pick(['active', 'none']) });
    },
    async offline() {
      await page.context().setOffline(random() < 0.5);
    },
    async wheel() {
      await page.mouse.move(100, 200);
      for (let i = 0; i < 4; i++) await page.mouse.wheel(0, (random() - 0.4) * 3000);
    },
    async key() {
      await page.keyboard.press(pick(['End', 'Home', 'PageDown', 'PageUp', 'Space', 'Tab']));
    },
    async 'leave and come back'() {
      await page.context().setOffline(false);
      await page.goto('about:blank');
      await page.goBack();
      if (!page.url().startsWith(url)) await page.goto(url);
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    },
    async reload() {
      await page.context().setOffline(false);
      await page.reload();
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    }
  };
  const name = pick(Object.keys(acts));
  await acts[name]!();
  return name;
}

/** Nodes and listeners alive at the top of the page, once what can be collected is gone. */
async function counts(page: Page, cdp: CDPSession): Promise<Counts> {
  const [width, height] = HOME;
  await page.context().setOffline(false);
  await page.setViewportSize({ width, height });
  await inPage(page, 'home');
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

/** What in a report is wrong, one line each; growth counts from a twentieth of what was there. */
export function wrong({ faults, before, after }: MonkeyReport): string[] {
  const grown = (['nodes', 'listeners'] as const)
    .filter((name) => after[name] > before[name] * 1.05 + 20)
    .map((name) => `${name} grew from ${before[name]} to ${after[name]}`);
  return [...faults, ...grown];
}
