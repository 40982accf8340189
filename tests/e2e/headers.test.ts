import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from 'playwright/test';
import { editions } from '../../src/lib/content/editions';
import { FULL } from '../support/full';
import { ANSWERED } from '../support/teach-pages';
import { headersFor } from '../../tools/build/headers.mjs';
import { serveSite } from './site';

let site: Awaited<ReturnType<typeof serveSite>>;
const files = existsSync('build')
  ? readdirSync('build', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        `${entry.parentPath.replace(/^build\/?/, '/')}/${entry.name}`.replace('//', '/')
      )
  : [];
const pages = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/index\.html$/, ''));

/** Pages of which there is one for each scene, sheet or embed: they differ in words alone. */
const isOneOfMany = (path: string) => /\/(?:scene|print|embed\/v1\/\w+)\/[\w-]+\/$/.test(path);
/** Its kind, where there are many of it: each embed's code is in its address. */
const kindOf = (path: string) => /\/(scene|print|embed)\/(?:[\w/-]+)\/$/.exec(path)?.[1];
/** The last page of each kind; all where everything is tried. */
const oneOfEach = (paths: readonly string[], kind: (path: string) => string | undefined) =>
  FULL ? paths : new Map(paths.map((path) => [kind(path), path])).values();
/**
 * Of the default edition every page, but of those that are one of many one of each kind; one of
 * each other edition, which have the same kinds.
 */
const editionOf = (path: string) =>
  editions().find(({ lang, default: own }) => !own && path.includes(`/${lang}/`))?.lang;
const isOther = (path: string) => editionOf(path) !== undefined;
const own = pages.filter((path) => !isOther(path));
const tried = [
  ...own.filter((path) => !isOneOfMany(path)),
  ...oneOfEach(own.filter(isOneOfMany), kindOf),
  ...oneOfEach(pages.filter(isOther), editionOf)
];

test.beforeAll(async () => {
  site = await serveSite(headersFor);
});
test.afterAll(() => site.close());

/** Collects whatever a strict browser would complain of on the page. */
async function watch(page: Page) {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.protocol === 'data:' || url.host === `localhost:${site.port}`;
    if (!own) seen.push(`request to another host: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { violations: kept });
    document.addEventListener('securitypolicyviolation', (event) => {
      kept.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return seen;
}

/** What the page has left behind in the browser, and what its policy has stopped. */
const traces = (page: Page) =>
  page.evaluate(async () => [
    ...(window as unknown as { violations: string[] }).violations,
    ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB: ${name}`),
    ...('caches' in window ? await caches.keys() : []).map((key) => `cache: ${key}`),
    ...(document.cookie ? [`cookie: ${document.cookie}`] : [])
  ]);

test('every built file belongs to a kind of address', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(() => files.map((file) => headersFor(file))).not.toThrow();
});

test('every page runs under the recommended headers without a complaint or a trace', async ({
  page
}) => {
  test.slow();
  const seen = await watch(page);
  for (const path of tried) {
    const answer = await page.goto(`http://localhost:${site.port}${path}`);
    const sent = answer!.headers();
    const due = Object.entries(headersFor(path)).map(([name, value]) => [
      name.toLowerCase(),
      value
    ]);
    expect(sent, path).toMatchObject(Object.fromEntries(due));
    for (const trace of await traces(page)) seen.push(trace);
    expect(seen, path).toEqual([]);
  }
  expect(await page.context().cookies()).toEqual([]);
});

test('the story plays through under the recommended headers', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const seen = await watch(page);
  await page.goto(`http://localhost:${site.port}/`);
  await expect(page.locator('html[data-ready]')).toBeAttached();
  await page.locator('[data-action="motion"]').click();
  const next = page.locator('[data-action="next"]');
  while ((await next.getAttribute('aria-disabled')) !== 'true') {
    await next.evaluate((button: HTMLElement) => button.click());
  }
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'against');
  expect([...seen, ...(await traces(page))]).toEqual([]);

  await test.step('markup from text is stopped by the browser', async () => {
    const outcome = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>text</b>';
        return 'let through';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
  });
  await test.step('a style that is not ours is refused, though the story has its own inside', async () => {
    const shown = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'main { display: none }';
      document.head.append(style);
      return getComputedStyle(document.querySelector('main')!).display;
    });
    expect(shown).not.toBe('none');
  });
});

test('W20: a course page on another origin frames an activity, and not the answers', async ({
  page
}) => {
  let framed = '';
  const course = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<iframe title="Activity" src="http://localhost:${site.port}${framed}" width="700" height="600"></iframe>`
    );
  });
  await new Promise<void>((done) => course.listen(0, '127.0.0.1', done));
  const { port } = course.address() as AddressInfo;
  const show = async (path: string) => {
    framed = path;
    await page.goto(`http://127.0.0.1:${port}/`);
    return page.frameLocator('iframe');
  };
  for (const path of ANSWERED) {
    await expect((await show(path)).locator('[data-activity]').first(), path).toBeVisible();
  }
  await expect((await show('/teach/key/')).locator('main')).toHaveCount(0);
  course.close();
});
