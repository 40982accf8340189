import { expect, type Page } from 'playwright/test';
import type { ZodType } from 'zod';
import { MIN_FLIGHT_MS } from '../../src/lib/map/motion/timing';
import { FROM_EMBED, FROM_HOST } from '../../src/lib/embed/contract/messages';
import { address } from '../e2e/address';
import { card, embed, ready, test } from './hosts';
import { STEPS } from '../support/slugs';
import { PLACEHOLDER, stored } from './snippets';

type Message = { type: string; id?: string };

/** Keeps every message of ours that a page or its frames hear. */
async function overhear(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => {
      if ((data as { source?: string } | null)?.source === 'story-embed') heard.push(data);
    });
  });
}
const heard = () => (window as unknown as { heard: Message[] }).heard;

/** Fails for a message that its published schema does not know. */
function expectKnown(messages: Message[], schemas: typeof FROM_EMBED | typeof FROM_HOST): void {
  for (const message of messages) {
    const schema = (schemas as Record<string, ZodType>)[message.type];
    expect(schema, `a message of type ${message.type}`).toBeDefined();
    expect(schema!.safeParse(message).error?.issues ?? [], JSON.stringify(message)).toEqual([]);
  }
}

/** A host sends its first frame to a scene. */
const goTo = (page: Page, scene: string) =>
  page.evaluate((slug) => {
    const { contentWindow } = document.querySelector('iframe')!;
    contentWindow!.postMessage({ source: 'story-embed', v: 1, type: 'goto', scene: slug }, '*');
  }, scene);

test('the published schemas are those of every message, and allow nothing more', async ({
  request
}) => {
  for (const name of [...Object.keys(FROM_EMBED), ...Object.keys(FROM_HOST)]) {
    const answer = await request.get(address(`/embed/contract/${name}.json`));
    expect(answer.status(), name).toBe(200);
    const schema = (await answer.json()) as Record<string, unknown>;
    expect(schema['$schema'], name).toBe('https://json-schema.org/draft/2020-12/schema');
    const forms = (schema['anyOf'] as Record<string, unknown>[] | undefined) ?? [schema];
    for (const form of forms) expect(form['additionalProperties'], name).toBe(false);
  }
});

test('to a host that does not greet, an embed tells its height and nothing of the reader', async ({
  page,
  host
}) => {
  await overhear(page);
  await page.goto(host.put(card()));
  await ready(page);
  const inside = page.frameLocator('iframe');
  for (let i = 0; i < 8; i++) await inside.locator('[data-action="next"]').press('Enter');
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', STEPS.at(-1)!);
  await page.waitForTimeout(300);
  const messages = await page.evaluate(heard);
  expectKnown(messages, FROM_EMBED);
  expect([...new Set(messages.map(({ type }) => type))].sort()).toEqual(['height', 'ready']);
});

test('embed and loader speak by the schemas, in the card and in the scroll mode', async ({
  page,
  host
}) => {
  await overhear(page);
  await page.setViewportSize({ width: 640, height: 700 });
  const codes = ['figure-with-loader', 'figure-that-scrolls'].map((name) => stored().get(name)!);
  const text = codes.join('\n').replaceAll(PLACEHOLDER, address('').replace(/\/$/, ''));
  const head = '<style>img { max-width: 100%; height: auto }</style>';
  await page.goto(host.put(text, { head }));
  await ready(page);
  const first = page.frameLocator('iframe').first();
  await expect(first.locator('#embed-root')).toHaveAttribute('data-scene', 'reading');
  await first.locator('[data-action="next"]').press('Enter');
  await page.evaluate(() =>
    document
      .querySelector('figure')!
      .dispatchEvent(
        new CustomEvent('story-embed:send', { detail: { type: 'theme', theme: 'dark' } })
      )
  );
  await expect(first.locator('html')).toHaveAttribute('data-theme', 'dark');
  const second = page.frameLocator('iframe').nth(1).locator('#embed-root');
  await expect(second).toHaveAttribute('data-layout', 'scroll');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(second).toHaveAttribute('data-scene', STEPS.at(-1)!);
  const told = await page.evaluate(heard);
  expectKnown(told, FROM_EMBED);
  expect(told.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['ready', 'height', 'scene', 'want-scroll', 'complete'])
  );
  expect(new Set(told.map(({ id }) => id))).toEqual(new Set(['reading', 'full']));
  const asked = (
    await Promise.all(
      page
        .frames()
        .slice(1)
        .map((child) => child.evaluate(heard))
    )
  ).flat();
  expectKnown(asked, FROM_HOST);
  expect([...new Set(asked.map(({ type }) => type))].sort()).toEqual(['hello', 'scroll', 'theme']);
});

test('an embed hears its own parent alone', async ({ page, host }) => {
  const spy = host.put(
    `<script>for (let i = 0; i < 20; i++) for (const frame of [...Array(parent.length).keys()])
      parent[frame].postMessage({ source: 'story-embed', v: 1, type: 'goto', scene: 'missing' }, '*')</script>`
  );
  await page.goto(host.put(card(embed('reading/'))));
  await ready(page);
  await page.evaluate((src) => {
    const other = document.createElement('iframe');
    other.src = src;
    document.body.append(other);
    return new Promise((done) => (other.onload = done));
  }, spy);
  await page.waitForTimeout(200);
  const root = page.frameLocator('iframe').first().locator('#embed-root');
  await expect(root).toHaveAttribute('data-scene', 'reading');
  // The same words from the parent are heard: the test would see a change.
  await goTo(page, 'missing');
  await expect(root).toHaveAttribute('data-scene', 'missing');
});

test('a frame that is hidden goes where its host sends it, and flies nowhere', async ({
  page,
  host
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(host.put(card(embed('reading/'))));
  await ready(page);
  const frame = page.locator('iframe');
  await frame.evaluate((element) => (element.style.display = 'none'));
  for (const scene of ['review', 'alone', 'missing', 'signing', 'missing']) {
    await goTo(page, scene);
    await page.waitForTimeout(MIN_FLIGHT_MS / 2);
  }
  await frame.evaluate((element) => (element.style.display = 'block'));
  const root = page.frameLocator('iframe').locator('#embed-root');
  await expect(root).toHaveAttribute('data-scene', 'missing');
  await expect(root.locator('[data-active] .map-box')).toBeVisible();
  await expect(root).not.toHaveAttribute('data-moving');
  expect(errors).toEqual([]);
});
