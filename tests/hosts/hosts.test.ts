import { expect, test, type Page } from 'playwright/test';
import { readFileSync } from 'node:fs';
import { address } from '../e2e/address';
import { embed, hostPages } from './hosts';

const frame = (sandbox = '', src = embed('full/')) =>
  `<iframe id="f" src="${src}" style="width:100%;border:0" scrolling="no" ${sandbox}></iframe>`;
const SANDBOX = 'sandbox="allow-scripts"';
const listen = (read: string) => `<script>addEventListener('message', ({ data, source }) => {
  const f = document.querySelector('iframe'); if (source !== f.contentWindow) return;
  let h; try { h = (${read})(data) } catch { return } if (h > 0) f.style.height = h + 'px' })</script>`;

/** Host pages with the real packages, or with the listener that a newsroom's page has. */
const HOSTS: Record<string, (sandbox: string) => string> = {
  pym: () =>
    `<div id="p"></div><script src="/pym.js"></script><script>new pym.Parent('p', '${embed('full/')}', {})</script>`,
  'pym in a sandbox': () =>
    `<div id="p"></div><script src="/pym.js"></script><script>new pym.Parent('p', '${embed('full/')}', {sandbox: 'allow-scripts'})</script>`,
  frames: (box) =>
    `${frame(box)}<script src="/frames.js"></script><script>newswireFrames.observeIframe(document.querySelector('iframe'))</script>`,
  'iframe-resizer': (box) =>
    `${frame(box)}<script src="/iframe-resizer.js"></script><script>iFrameResize({checkOrigin: ${box ? 'false' : 'true'}}, '#f')</script>`,
  'open-iframe-resizer': (box) =>
    `${frame(box)}<script src="/open-iframe-resizer.js"></script><script>iframeResizer.initialize({}, '#f')</script>`,
  Datawrapper: (box) =>
    frame(box) +
    listen(
      "d => { const m = d['datawrapper-height']; const id = Object.keys(m)[0]; return f.src.includes(id) && m[id] }"
    ),
  Medium: (box) =>
    frame(box) +
    listen("d => { const m = JSON.parse(d); return m.context === 'iframe.resize' && m.height }"),
  Guardian: (box) => frame(box) + listen("d => d.kind === 'interactive:height' && d.height"),
  AMP: (box) =>
    frame(box) + listen("d => d.sentinel === 'amp' && d.type === 'embed-size' && d.height")
};

let host: Awaited<ReturnType<typeof hostPages>>;
test.beforeAll(async () => {
  const pages: Record<string, () => string> = {};
  Object.entries(HOSTS).forEach(([, make], i) => {
    pages[`/${i}`] = () => make('');
    pages[`/${i}s`] = () => make(SANDBOX);
  });
  pages['/plain'] = () =>
    frame(SANDBOX, embed('reading/')).replace('border:0', 'border:0;aspect-ratio:4/5');
  pages['/keys'] = () =>
    `<button id="before">b</button>${frame(SANDBOX, embed('reading/'))}<button id="after">a</button>`;
  pages['/article'] = () =>
    `<meta name="viewport" content="width=device-width"><p style="height:380px">Text</p><iframe id="f" src="${embed('reading/')}" style="width:100%;aspect-ratio:4/5;border:0" ${SANDBOX}></iframe><p style="height:2000px">Text</p>`;
  pages['/snippets'] = () =>
    readFileSync('tests/hosts/snippets-v1/figure.html', 'utf8').replaceAll(
      'https://site.example',
      address('').replace(/\/$/, '')
    );
  pages['/count'] = () =>
    `<script>window.got = []; addEventListener('message', (e) => got.push(e.data))</script>${frame(SANDBOX, embed(''))}`;
  host = await hostPages(pages);
});
test.afterAll(() => host.close());

/** The frame's height less its content's, in px. */
async function difference(page: Page): Promise<number> {
  const child = page.frames()[1];
  if (!child) return NaN;
  const inner = await child.evaluate(
    () => document.querySelector('#embed-root')!.getBoundingClientRect().height
  );
  const outer = await page.locator('iframe').evaluate((one) => one.clientHeight);
  return Math.abs(outer - inner);
}

Object.keys(HOSTS).forEach((name, i) => {
  for (const box of ['', 's']) {
    test(`${name} ${box ? 'with sandbox' : 'without sandbox'} follows first height, growth and shrinking`, async ({
      page
    }) => {
      await page.setViewportSize({ width: 600, height: 800 });
      await page.goto(`${host.origin}/${i}${box}`);
      await page.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' });
      await expect.poll(() => difference(page), { timeout: 8000 }).toBeLessThanOrEqual(1);
      for (const px of ['400px', '0px']) {
        await page.frames()[1]!.evaluate((height) => {
          document.querySelector<HTMLElement>('#embed-root')!.style.paddingBottom = height;
        }, px);
        await expect.poll(() => difference(page), { timeout: 5000 }).toBeLessThanOrEqual(1);
      }
    });
  }
});

test('the strictest frame reaches every scene, without an error, a foreign request or storage', async ({
  page
}) => {
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!['localhost', '127.0.0.1'].includes(hostname)) foreign.push(request.url());
  });
  await page.setViewportSize({ width: 336, height: 700 });
  await page.goto(`${host.origin}/plain`);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', 'reading');
  for (let i = 0; i < 20; i++)
    await inside.locator('[data-action="previous"]').click({ force: true });
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', 'signing');
  const seen = new Set<string>();
  for (let i = 0; i < 17; i++) {
    seen.add((await inside.locator('#embed-root').getAttribute('data-scene'))!);
    await inside.locator('[data-action="next"]').click({ force: true });
  }
  expect(seen.size).toBe(17);
  await expect(inside.locator('#embed-root[data-moving]')).toHaveCount(0);
  expect(errors.filter((text) => !/favicon|404/.test(text))).toEqual([]);
  expect(foreign).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('ten thousand hostile messages change nothing and raise no error', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${host.origin}/count`);
  const inside = page.frameLocator('iframe');
  await inside.locator('html[data-ready]').waitFor({ state: 'attached' });
  const look = () =>
    page.frames()[1]!.evaluate(() => document.querySelector('#embed-root')!.outerHTML.length);
  const before = await look();
  await page.evaluate(async () => {
    let seed = 20240621;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
    const bad = (): unknown =>
      pick<() => unknown>([
        () => null,
        () => NaN,
        () => -Infinity,
        () => '<img src=x onerror=alert(1)>',
        () => [],
        () => ({ toString: 1, valueOf: 1 }),
        () => 'javascript:alert(1)',
        () => '__proto__',
        () => 'x'.repeat(3000),
        () => 1.5,
        () => new Date(NaN),
        () => new Map([[1, 2]])
      ])();
    const frame = document.querySelector('iframe')!.contentWindow!;
    for (let i = 0; i < 10_000; i++) {
      const message = pick<() => unknown>([
        bad,
        () => ({
          source: 'story-embed',
          v: 1,
          type: pick(['goto', 'theme', 'hello', 'scroll']),
          scene: bad(),
          index: bad(),
          theme: bad(),
          features: bad(),
          y: bad(),
          viewport: bad()
        }),
        () => `[iFrameSizer]${pick(['<b>', '..', '', 'a'.repeat(99)])}:${bad() as string}:true:x`,
        () => ({ type: bad(), message: bad(), kind: bad(), sentinel: bad(), length: bad() }),
        () => `pymxPYMx${'.*'}xPYMxnavigateToxPYMxjavascript:alert(1)`
      ]);
      try {
        frame.postMessage(message(), '*');
      } catch {
        /* not a message at all */
      }
    }
  });
  await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 300)));
  expect(errors).toEqual([]);
  expect(await look()).toBe(before);
  await inside.locator('[data-action="next"]').click();
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', 'review');
});

test('without scripts every scene has its picture and its words', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(embed('missing/'));
  for (const part of ['.map-box', '.words']) {
    const all = page.locator(`section[data-step] ${part}`);
    await expect(all).toHaveCount(17);
    for (const one of await all.all()) await expect(one).toBeVisible();
  }
  await context.close();
});

test('a pasted figure of version 1 becomes a frame without a shift, speaks, and asks once', async ({
  page
}) => {
  await page.setViewportSize({ width: 430, height: 800 });
  await page.addInitScript(() => {
    const seen = ((window as never as { seen: unknown[] }).seen = []) as unknown[];
    document.addEventListener('story-embed:scene', (event) =>
      seen.push((event as CustomEvent).detail)
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.push({ shift: (entry as never as { value: number }).value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${host.origin}/snippets`);
  const inside = page.frameLocator('iframe');
  await inside.locator('html[data-ready]').waitFor({ state: 'attached' });
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('figcaption a')).toHaveCount(1);
  const seen = () =>
    page.evaluate(() => (window as never as { seen: { type?: string; shift?: number }[] }).seen);
  expect((await seen()).filter(({ shift }) => shift)).toEqual([]);
  // The first scene of the snippet is the sixteenth: one tap leads to the last.
  await inside.locator('[data-action="next"]').click();
  await expect.poll(async () => (await seen()).map(({ type }) => type)).toContain('scene');
});

test('the keyboard gets in, through and out again', async ({ page }) => {
  await page.goto(`${host.origin}/keys`);
  await page.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.locator('#before').focus();
  let stops = 0;
  do {
    await page.keyboard.press('Tab');
    stops++;
  } while (stops < 10 && (await page.evaluate(() => document.activeElement?.id)) !== 'after');
  expect(stops).toBeLessThanOrEqual(5);
});

test('a thumb that starts on the map scrolls the article', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 664 }
  });
  const page = await context.newPage();
  await page.goto(`${host.origin}/article`);
  await page.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' });
  const touch = await context.newCDPSession(page);
  const point = (y: number) => [{ x: 195, y }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(450) });
  for (let y = 440; y >= 80; y -= 10) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(y) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(300);
  await context.close();
});

test('an idle embed says nothing', async ({ page }) => {
  await page.goto(`${host.origin}/count`);
  await page.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' });
  const count = () => page.evaluate(() => (window as never as { got: unknown[] }).got.length);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const before = await count();
  await page.waitForTimeout(2500);
  expect(await count()).toBe(before);
});
