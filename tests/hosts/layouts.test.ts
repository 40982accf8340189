import { expect, type Page } from 'playwright/test';
import { LEAST_HEIGHT } from '../../src/lib/schema/embed-kinds.mjs';
import { MAX_HEIGHT } from '../../src/lib/embed/contract/protocol';
import { SITE } from '../../src/lib/shell/site';
import { address } from '../e2e/address';
import { embed, frame, ready, SANDBOX, test } from './hosts';
import { inTurn, oneIn } from '../support/full';
import { SET_UPS } from './set-ups';
import { sceneAt, STEPS } from '../support/slugs';

const text = (height: number) => `<p style="height:${height}px;margin:0">Text</p>`;
const root = (page: Page, nth = 0) => page.frameLocator('iframe').nth(nth).locator('#embed-root');

/** Scrolls a host page so that this share, 0 to 1, of a box's way has gone by. */
const goTo = (page: Page, selector: string, share: number) =>
  page.evaluate(
    ([selector, share]) => {
      const box = document.querySelector(selector as string)!.getBoundingClientRect();
      scrollTo(0, scrollY + box.top + (box.height - innerHeight) * (share as number));
    },
    [selector, share]
  );

test('in a frame that grows the scenes stand below each other, and the one in view is told', async ({
  page,
  host
}) => {
  await page.setViewportSize({ width: 640, height: 700 });
  await page.goto(host.put(text(300) + SET_UPS['AMP']!(SANDBOX) + text(900)));
  await ready(page);
  await expect
    .poll(() => page.locator('iframe').evaluate((one) => one.clientHeight))
    .toBeGreaterThan(5000);
  await expect(root(page)).toHaveAttribute('data-layout', 'stacked');
  await page.waitForTimeout(700);
  await expect(root(page)).toHaveAttribute('data-layout', 'stacked');
  // Across the frame's edge, which knows nothing of the host's scrolling.
  await goTo(page, 'iframe', 1);
  await expect(root(page)).toHaveAttribute('data-scene', STEPS.at(-1)!);
  await goTo(page, 'iframe', 0);
  await expect(root(page)).toHaveAttribute('data-scene', 'signing');
});

test('scenes below each other are never higher than the height that a host may be told', async ({
  page
}) => {
  await page.setViewportSize({ width: 272, height: 700 });
  await page.goto(embed('full/'));
  for (const width of [272, 640, 1280, 1920]) {
    await page.setViewportSize({ width, height: 700 });
    const height = await page
      .locator('#embed-root[data-layout="stacked"]')
      .evaluate((one) => one.getBoundingClientRect().height);
    expect(height, `${width} px`).toBeLessThan(MAX_HEIGHT);
  }
});

test('in a frame that does not grow the full story becomes the card', async ({ page, host }) => {
  const short = frame(SANDBOX).replace('style="', 'style="height:900px;');
  await page.goto(host.put(short));
  await ready(page);
  await expect(root(page)).toHaveAttribute('data-layout', 'stepper');
  // It fills the frame: nothing blank, nothing cut.
  const height = await root(page).evaluate((one) => one.getBoundingClientRect().height);
  expect(Math.abs(height - 900)).toBeLessThanOrEqual(1);
  await page.frameLocator('iframe').locator('[data-action="next"]').click();
  await expect(root(page)).toHaveAttribute('data-scene', 'review');
});

/** A figure of the full story that asks for the scroll mode, as the contract page shows it. */
const held = (id: string) =>
  `<figure id="${id}" data-story-embed="full" data-scroll="on" style="margin:0"><a href="${address('/')}"><img src="${embed('cover.png')}" width="1200" height="1500" alt="Map" style="width:100%;height:auto"></a><figcaption>Caption <a href="${address('/')}">Story</a></figcaption></figure>`;
const SCRIPTS = ['v1.js', 'v1.scroll.js'];
const scripts = (names = SCRIPTS) =>
  names.map((name) => `<script async src="${address(`/embed/${name}`)}"></script>`).join('');

for (const [n, [order, names]] of (
  [
    ['loader first', SCRIPTS],
    ['scroll mode first', SCRIPTS.toReversed()]
  ] as const
).entries()) {
  test(`the loader holds the full story still while the page scrolls its scenes: ${order}`, async ({
    page,
    host
  }) => {
    await page.setViewportSize({ width: 640, height: 700 });
    await page.goto(host.put(text(400) + held('one') + text(900) + scripts([...names])));
    await ready(page);
    await expect(root(page)).toHaveAttribute('data-layout', 'scroll');
    await expect(root(page)).toHaveAttribute('data-scene', 'signing');
    const top = () => page.locator('iframe').evaluate((one) => one.getBoundingClientRect().top);
    // Down, up again and in one jump: the scene is always that of the place, and the frame stands still.
    for (const share of [0.5, ...inTurn([[1, 0, 1, 0.0001], [0]], n).flat(), 0.5]) {
      await goTo(page, '#one', share);
      await expect(root(page)).toHaveAttribute('data-scene', sceneAt(share));
      expect(Math.abs(await top())).toBeLessThanOrEqual(share === 1 ? 60 : 1);
      expect(await page.locator('iframe').evaluate((one) => one.clientHeight)).toBe(700);
    }
    // Leaving: the frame goes with the page, and the caption stands below it.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await top()).toBeLessThan(-200);
    await expect(root(page)).toHaveAttribute('data-scene', STEPS.at(-1)!);
    const [frameBox, caption] = [
      await page.locator('iframe').boundingBox(),
      await page.locator('figcaption').boundingBox()
    ];
    expect(caption!.y).toBeGreaterThanOrEqual(frameBox!.y + frameBox!.height - 1);
    expect(caption!.y).toBeLessThan(frameBox!.y + frameBox!.height + 30);
  });
}

test('each of several held stories follows its own place; a figure that does not ask is left alone', async ({
  page,
  host
}) => {
  await page.setViewportSize({ width: 640, height: 700 });
  const plain = held('three').replace(' data-scroll="on"', '').replace('"full"', '"reading"');
  await page.goto(
    host.put(text(200) + held('one') + text(300) + held('two') + plain + text(300) + scripts())
  );
  await expect(root(page)).toHaveAttribute('data-layout', 'scroll');
  await goTo(page, '#two', 0.5);
  await expect(root(page, 1)).toHaveAttribute('data-layout', 'scroll');
  await goTo(page, '#two', 0.5);
  await expect(root(page, 1)).toHaveAttribute('data-scene', sceneAt(0.5));
  await expect(root(page)).toHaveAttribute('data-scene', STEPS.at(-1)!);
  await goTo(page, '#one', 0);
  await expect(root(page)).toHaveAttribute('data-scene', 'signing');
  await goTo(page, '#three', 0);
  await expect(root(page, 2)).toHaveAttribute('data-layout', 'stepper');
  await expect(root(page, 2)).toHaveAttribute('data-scene', 'reading');
});

/** Themes in which nothing can stick to the window, as hosts have them. */
const CLIPPING: Record<string, { head?: string; wrap?: (body: string) => string }> = {
  'a wrapper that hides what is too wide': {
    wrap: (body) => `<div style="overflow:hidden">${body}</div>`
  },
  'html and body that hide what is too wide': {
    head: '<style>html,body{overflow-x:hidden}</style>'
  },
  'a scroller inside the page': {
    head: '<style>html,body{height:100%;margin:0}</style>',
    wrap: (body) => `<div id="s" style="height:100%;overflow:auto">${body}</div>`
  },
  'html and body of the window’s height that scroll': {
    head: '<style>html,body{height:100%;margin:0;overflow-x:hidden}</style>'
  }
};
test('W3: where nothing can stick, the held story is the card', async ({ page, host }) => {
  await page.setViewportSize({ width: 640, height: 700 });
  for (const [what, { head, wrap = (body: string) => body }] of Object.entries(CLIPPING)) {
    await page.goto(host.put(wrap(text(400) + held('one') + text(900)) + scripts(), { head }));
    await expect(root(page), what).toHaveAttribute('data-layout', 'stepper');
    const box = page.locator('iframe');
    await expect.poll(() => box.evaluate((one) => one.clientHeight), what).toBeLessThan(900);
    expect(await page.locator('#one').evaluate((one) => one.clientHeight)).toBeLessThan(1000);
    await box.scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').locator('[data-action="next"]').click();
    await expect(root(page), what).toHaveAttribute('data-scene', 'review');
  }
});

/** Themes round which a frame can stick. */
const HOLDING: Record<string, string> = {
  'body alone hides what is too wide': '<style>body{overflow-x:hidden}</style>',
  'html and body clip': '<style>html,body{overflow-x:clip}</style>',
  'html and body of the window’s height': '<style>html,body{height:100%}</style>'
};
test('W3: where a frame can stick, the story holds still', async ({ page, host }) => {
  await page.setViewportSize({ width: 640, height: 700 });
  for (const [what, head] of Object.entries(HOLDING)) {
    await page.goto(host.put(text(400) + held('one') + text(900) + scripts(), { head }));
    await expect(root(page), what).toHaveAttribute('data-layout', 'scroll');
    await goTo(page, '#one', 0.5);
    await expect(root(page), what).toHaveAttribute('data-scene', sceneAt(0.5));
    const top = await page.locator('iframe').evaluate((one) => one.getBoundingClientRect().top);
    expect(Math.abs(top), what).toBeLessThanOrEqual(1);
  }
});

test('W3: the held story keeps clear of what sticks above it', async ({ page, host }) => {
  await page.setViewportSize({ width: 640, height: 700 });
  const bars =
    '<div style="position:sticky;top:0;z-index:9;height:60px;background:#ddd">Newsroom</div>' +
    '<div style="position:fixed;top:60px;left:0;right:0;z-index:9;height:24px;background:#eee">Live</div>';
  await page.goto(host.put(bars + text(400) + held('one') + text(900) + scripts()));
  await expect(root(page)).toHaveAttribute('data-layout', 'scroll');
  for (const share of [0.02, 0.5, 0.95] as const) {
    await goTo(page, '#one', share);
    await expect(root(page)).toHaveAttribute('data-scene', sceneAt(share));
    const box = (await page.locator('iframe').boundingBox())!;
    expect([Math.round(box.y), Math.round(box.y + box.height)]).toEqual([84, 700]);
  }
});

test('without the scroll mode a figure that asks for it grows like any other', async ({
  page,
  host
}) => {
  await page.goto(host.put(held('one') + scripts(['v1.js'])));
  await ready(page);
  await expect
    .poll(() => page.locator('iframe').evaluate((one) => one.clientHeight))
    .toBeGreaterThan(3000);
  await expect(root(page)).toHaveAttribute('data-layout', 'stacked');
});

/** The Guardian's protocol, restated: a tall box, a frame that stands still, one number as it scrolls. */
const guardian = (past: string) =>
  `<div id="box" style="position:relative">${frame(SANDBOX)}</div><script>
  const box = document.getElementById('box'), f = document.getElementById('f'); let scrolly = false;
  const tell = () => { const { top, height } = box.getBoundingClientRect();
    const scroll = top > 0 ? 0 : -top > height ? ${past} : Math.round(-top);
    f.contentWindow.postMessage({ kind: 'interactive:scroll', scroll }, '*') };
  addEventListener('message', ({ data, source }) => { if (source !== f.contentWindow) return;
    if (data && data.kind === 'interactive:height') box.style.height = data.height + 'px';
    if (data && data.kind === 'interactive:scroll' && !scrolly) { scrolly = true;
      f.style.cssText += 'position:sticky;top:0;height:100vh'; addEventListener('scroll', tell); tell() } })</script>`;

test('a Guardian page scrolls the scenes too, whatever it says past the end', async ({
  page,
  host
}) => {
  await page.setViewportSize({ width: 640, height: 700 });
  for (const [n, past] of ['1', 'height'].entries()) {
    await page.goto(host.put(text(400) + guardian(past) + text(2000)));
    await ready(page);
    await expect(root(page)).toHaveAttribute('data-layout', 'scroll');
    await expect
      .poll(() => page.locator('#box').evaluate((one) => one.clientHeight))
      .toBe(STEPS.length * 600);
    // Places in turn, and the end.
    for (const share of [...oneIn(2, [0.5, 0.9, 0], n), 1]) {
      await goTo(page, '#box', share);
      await expect(root(page)).toHaveAttribute('data-scene', sceneAt(share));
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(200);
    await expect(root(page), past).toHaveAttribute('data-scene', STEPS.at(-1)!);
  }
});

test('W10: the frame of an oEmbed answer fits every column', async ({ page, host }) => {
  const widths = [320, 390, 1000];
  for (const [n, name] of ['en.json', 'en/reading.json'].entries()) {
    const answer = await page.request.get(address(`/oembed/v1/${name}`));
    const { html } = (await answer.json()) as { html: string };
    // Each opens in another column, which then grows and shrinks.
    await page.setViewportSize({ width: widths[n]!, height: 700 });
    await page.goto(host.put(html.replaceAll(SITE, address('').replace(/\/$/, ''))));
    await ready(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 700 });
      const where = `${name} at ${width} px`;
      const beyond = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
      expect(await beyond(), where).toBe(0);
      const box = (await page.locator('iframe').boundingBox())!;
      expect(box.width, where).toBe(Math.min(600, width - 16));
      const due = Math.max(LEAST_HEIGHT, box.width * 1.25);
      expect(Math.abs(box.height - due), where).toBeLessThanOrEqual(1);
    }
  }
});
