import { expect } from 'playwright/test';
import { inTurn } from '../support/full';
import { card, embed, frame, ready, SANDBOX, test } from './hosts';

/** Counts every message that a page hears, and those that tell a height in our own words. */
const COUNTER = `<script>window.all = 0; window.sends = 0; addEventListener('message', ({ data }) => {
  all++; if (data && data.source === 'story-embed' && data.type === 'height') sends++ })</script>`;
const counts = () => {
  const { all, sends } = window as unknown as { all: number; sends: number };
  return { all, sends };
};

test('a card and a full story settle with few words, then say nothing for ten seconds', async ({
  page,
  host
}) => {
  // A clock that can be put on: what would speak within ten seconds speaks at once.
  await page.clock.install();
  await page.goto(host.put(COUNTER + card() + frame(SANDBOX)));
  for (const child of [0, 1])
    await page
      .frameLocator('iframe')
      .nth(child)
      .locator('html[data-ready]')
      .waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  const before = await page.evaluate(counts);
  // Two embeds; the full story changes its shape once when its frame does not grow.
  expect(before.sends).toBeGreaterThan(1);
  expect(before.sends).toBeLessThanOrEqual(2 * 4);
  await page.clock.runFor(10_000);
  // What a frame sends comes in its order: once its last word is there, so is all before it.
  const frames = page.frames().slice(1);
  for (const one of frames) await one.evaluate(() => parent.postMessage('last', '*'));
  const after = { ...before, all: before.all + frames.length };
  await expect
    .poll(async () => (await page.evaluate(counts)).all)
    .toBeGreaterThanOrEqual(after.all);
  expect(await page.evaluate(counts)).toEqual(after);
});

/** What a host page does with the height it is told. */
const HOSTILE = {
  'adds 8 px': 'f.style.height = h + 8 + "px"',
  'halves it': 'f.style.height = h / 2 + "px"',
  'ignores it': ''
};
const hostile = (does: string, src: string) =>
  `${COUNTER}${frame(SANDBOX, src)}<script>addEventListener('message', ({ data }) => {
    const f = document.getElementById('f'); const h = data && data.source === 'story-embed' && data.height; if (h) { ${does} } })</script>`;

test(`hosts of which one ${Object.keys(HOSTILE).join(', one ')} never get more than twelve heights`, async ({
  context,
  host
}) => {
  const all = Object.entries(HOSTILE).flatMap(([name, does], n) =>
    inTurn(['', 'full/'], n).map((kind) => ({
      name: `${name}: ${kind}`,
      body: hostile(does, embed(kind))
    }))
  );
  // All at once: each then has the same time in which to say too much.
  const pages = await Promise.all(
    all.map(async ({ name, body }) => {
      const page = await context.newPage();
      await page.goto(host.put(body));
      await ready(page);
      return { name, page };
    })
  );
  await pages[0]!.page.waitForTimeout(2500);
  for (const { name, page } of pages) {
    const { sends } = await page.evaluate(counts);
    expect(sends, name).toBeGreaterThan(0);
    expect(sends, name).toBeLessThanOrEqual(12);
  }
});

test('an embed that grows with its frame stops, and says why', async ({ page, host }) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.goto(host.put(hostile(HOSTILE['adds 8 px'], embed('full/'))));
  const child = await ready(page);
  await child.evaluate(() => {
    const root = document.querySelector<HTMLElement>('#embed-root')!;
    root.dataset['layout'] = 'stacked';
    new ResizeObserver(() => (root.style.minHeight = `${innerHeight + 8}px`)).observe(
      document.documentElement
    );
    addEventListener('resize', () => (root.style.minHeight = `${innerHeight + 8}px`));
  });
  await expect.poll(() => told).toContain('height loop');
  await page.waitForTimeout(1000);
  expect((await page.evaluate(counts)).sends).toBeLessThanOrEqual(12);
});
