import type { Page } from 'playwright';
import { TRIGGER } from '../../src/lib/styles/layout';
import { browserActs, inPage, LEAVING, RESHAPING, type Counts } from './monkey-browser';
import { monkeyInPage, type InPage } from './monkey-page';

/** What one run of random actions found. */
export interface MonkeyReport {
  seed: number;
  actions: number;
  /** One line for each failure, with the number of the action and what it was. */
  faults: string[];
  before: Counts;
  /** The most that was ever counted. */
  after: Counts;
}

/** Actions in the page between two that go through the browser's own input and window. */
const BATCH = 14;

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
 * gives, that nothing throws, and that a page of another shape leaves the reader at their step; whenever the page is left, and at the end, that neither nodes nor
 * listeners have grown.
 *
 * @param url address of the story
 * @param given whether there is first a tour of all scenes, without which growth means nothing
 * @param tell told of progress now and then
 */
export async function monkey(
  page: Page,
  url: string,
  { seed, actions, tour = true }: { seed: number; actions: number; tour?: boolean },
  tell: (line: string) => void = () => {}
): Promise<MonkeyReport> {
  const random = randomNumbers(seed);
  const faults: string[] = [];
  let done = 0;
  page.on('pageerror', (error) => faults.push(`${done}: threw ${error.message}`));
  page.on('console', (message) => {
    const { url: from } = message.location();
    // The browser itself asks for the tab's icon again, also while the network is off.
    const icon = from.endsWith('/favicon.svg') && message.text().includes('DISCONNECTED');
    if (message.type() === 'error' && !icon)
      faults.push(`${done}: console ${message.text()} ${from}`);
  });
  // Some bundlers wrap named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(monkeyInPage, TRIGGER);
  await page.goto(url);
  const browser = await browserActs(page, url);
  // A first round through all scenes, so that what is made once is not counted as growth.
  if (tour) await inPage(page, 'tour');
  const before = await browser.counts();
  const after = { ...before };
  const count = async () => {
    const now = await browser.counts();
    after.nodes = Math.max(after.nodes, now.nodes);
    after.listeners = Math.max(after.listeners, now.listeners);
  };

  while (done < actions && faults.length < 5) {
    const name = browser.pick(random);
    // A page that is loaded anew starts from nothing: what has grown is counted before.
    if (LEAVING.has(name)) await count();
    const place = RESHAPING.has(name) && (await inPage(page, 'place'));
    await browser.act(name, random);
    done++;
    let fault = await inPage(page, 'check');
    if (place && !fault) {
      const now = await inPage(page, 'place');
      if (now !== place) fault = `the reader was at ${place} and is at ${now}`;
    }
    if (fault) faults.push(`${done}: after ${name}: ${fault}`);
    const size = Math.min(BATCH, actions - done);
    const numbers = Array.from({ length: size * 3 }, random);
    const found = await page.evaluate(
      (given) => (window as unknown as { monkey: InPage }).monkey.run(given),
      numbers
    );
    faults.push(...found.map(({ at, text }) => `${done + at + 1}: ${text}`));
    done += size;
    if (done % 400 <= BATCH) tell(`seed ${seed}: ${done} of ${actions} actions`);
  }
  await count();
  return { seed, actions: done, faults, before, after };
}

/** How much more may live than after the first round: what the browser has not yet let go of. */
const SLACK: Counts = { nodes: 150, listeners: 10 };

/** What in a report is wrong, one line each. */
export function wrong({ faults, before, after }: MonkeyReport): string[] {
  const grown = (['nodes', 'listeners'] as const)
    .filter((name) => after[name] > before[name] + SLACK[name])
    .map((name) => `${name} grew from ${before[name]} to ${after[name]}`);
  return [...faults, ...grown];
}
