import { expect, test, type Page } from 'playwright/test';
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
    `${frame(box)}<script src="/open-iframe-resizer.js"></script><script>openIframeResizer.initialize({}, '#f')</script>`,
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
      await expect.poll(() => difference(page), { timeout: 3000 }).toBeLessThanOrEqual(1);
      for (const px of ['400px', '0px']) {
        await page.frames()[1]!.evaluate((height) => {
          document.querySelector<HTMLElement>('#embed-root')!.style.paddingBottom = height;
        }, px);
        await expect
          .poll(() => difference(page), { timeout: 500, intervals: [50] })
          .toBeLessThanOrEqual(1);
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
  for (let i = 0; i < 20; i++) await inside.locator('[data-action="previous"]').click();
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', 'signing');
  const seen = new Set<string>();
  for (let i = 0; i < 17; i++) {
    seen.add((await inside.locator('#embed-root').getAttribute('data-scene'))!);
    await inside.locator('[data-action="next"]').click();
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
        () => -1e309,
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
