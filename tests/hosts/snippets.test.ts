import { expect, type Page } from 'playwright/test';
import { SITE } from '../../src/lib/shell/site';
import { headersFor } from '../../tools/build/headers.mjs';
import { address } from '../e2e/address';
import { serveSite } from '../e2e/site';
import { FULL, oneIn } from '../support/full';
import { STEPS } from '../support/slugs';
import { complaints, ready, test, type Host } from './hosts';
import { PLACEHOLDER, stored } from './snippets';

type Becomes = 'card' | 'full' | 'held' | 'frame' | 'picture' | 'link' | 'elsewhere';

/** What each stored code must become; a code of an unknown name fails. */
const BECOMES: [name: RegExp, becomes: Becomes][] = [
  [/^figure-that-scrolls/, 'held'],
  [/^(figure|frame-card|pym-card|oembed|element)/, 'card'],
  [/^(frame-full|pym-full)/, 'full'],
  // Any other kind of embed: what it shows is for its own tests.
  [/^(frame|pym)-/, 'frame'],
  [/^picture/, 'picture'],
  [/^(wordpress-link|newsletter-picture)/, 'link'],
  // Their host is tried by its validator: tests/build/stored.test.ts.
  [/^amp/, 'elsewhere']
];
const becomesOf = (name: string) => BECOMES.find(([pattern]) => pattern.test(name))?.[1];

/** What becomes of a code, once it is pasted into the body of a page. */
async function pasted(page: Page, host: Host, name: string, code: string, becomes: Becomes) {
  const site = address('').replace(/\/$/, '');
  const text = code.replaceAll(PLACEHOLDER, site).replace('"pym.v1.min.js"', '"/pym.js"');
  const css = '<style>body { margin: 0 } img { max-width: 100%; height: auto }</style>';
  await page.goto(host.put(text, { head: css }));
  if (becomes === 'picture') {
    await expect(page.locator('figure img')).toHaveJSProperty('naturalWidth', 1200);
    await page.locator('figcaption a').click();
    await expect(page.locator('main[data-story]')).toBeAttached();
    return;
  }
  await ready(page);
  const inside = page.frameLocator('iframe');
  const root = inside.locator('#embed-root');
  if (becomes === 'held') {
    await expect(root).toHaveAttribute('data-layout', 'scroll');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  } else if (becomes !== 'frame') {
    const scene = await root.getAttribute('data-scene');
    if (becomes === 'full' && name.startsWith('frame'))
      await expect(root).toHaveAttribute('data-layout', 'stepper');
    if (name.startsWith('pym-full')) await expect(root).toHaveAttribute('data-layout', 'stacked');
    else {
      await inside.locator('[data-action="next"]').press('Enter');
      await expect(root).not.toHaveAttribute('data-scene', scene!);
    }
  }
  await expect(page.locator('iframe')).toHaveCount(1);
  if (/^figure/.test(name)) await expect(page.locator('figcaption a')).toHaveCount(1);
  if (/dark/.test(name)) {
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
  }
}

/** Codes that are pasted one after the other into pages of one window. */
const AT_ONCE = 10;
const all = [...stored()].map(([name, code]) => ({ name, code, becomes: becomesOf(name) }));
// A link opens what it leads to, which may ask for more than the host's page would.
/** Codes that were given anew on a later day, which differ from the first of their name in words or in one attribute. */
const isLater = ({ name }: { name: string }) => /-\d{4}-\d\d-\d\d/.test(name);
const pastedCodes = all.filter(({ becomes }) => becomes !== 'link' && becomes !== 'elsewhere');
const codes = [
  ...pastedCodes.filter((one) => !isLater(one)),
  ...oneIn(4, pastedCodes.filter(isLater))
];
const links = all.filter(({ becomes }) => becomes === 'link');

test('version 1 still leads to what its links name', async ({ page }) => {
  expect(links.length).toBeGreaterThan(1);
  for (const { name, code } of links) {
    const answer = await page.goto(
      code.replaceAll(PLACEHOLDER, address('').replace(/\/$/, '')).trim()
    );
    expect(answer!.status(), name).toBe(200);
  }
});

for (let from = 0; from < codes.length; from += AT_ONCE) {
  const some = codes.slice(from, from + AT_ONCE);
  test(`version 1 still becomes what it was: ${some[0]!.name} to ${some.at(-1)!.name}`, async ({
    page,
    host
  }) => {
    test.slow();
    const errors = complaints(page);
    await page.setViewportSize({ width: 640, height: 800 });
    // What a code becomes is asked, not how its scenes change.
    if (!FULL) await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { name, code, becomes } of some) {
      expect(becomes, `say in BECOMES what ${name} becomes`).toBeDefined();
      await test.step(`${name}: a ${becomes}`, () => pasted(page, host, name, code, becomes!));
      expect(errors, name).toEqual([]);
    }
  });
}

test('a pasted figure becomes a frame without a shift, tells the page its events, and asks once', async ({
  page,
  host
}) => {
  await page.setViewportSize({ width: 430, height: 800 });
  await page.addInitScript(() => {
    const seen = ((window as never as { seen: unknown[] }).seen = []) as unknown[];
    for (const name of ['scene', 'complete', 'open-story', 'ready', 'height'])
      document.addEventListener(`story-embed:${name}`, (event) =>
        seen.push((event as CustomEvent).detail)
      );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.push({ shift: (entry as never as { value: number }).value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const code = stored().get('figure')!.replaceAll(PLACEHOLDER, address('').replace(/\/$/, ''));
  // A CMS that adds the script once for each figure, and again when it draws anew.
  await page.goto(host.put(code + code.slice(code.indexOf('<script'))));
  await ready(page);
  const inside = page.frameLocator('iframe');
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('figcaption a')).toHaveCount(1);
  const seen = () =>
    page.evaluate(() => (window as never as { seen: { type?: string; shift?: number }[] }).seen);
  expect((await seen()).filter(({ shift }) => shift)).toEqual([]);
  const first = await inside.locator('#embed-root').getAttribute('data-scene');
  for (const slug of STEPS.slice(STEPS.indexOf(first!) + 1)) {
    await inside.locator('[data-action="next"]').click();
    await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', slug);
  }
  await expect
    .poll(async () => (await seen()).map(({ type }) => type))
    .toEqual(expect.arrayContaining(['ready', 'height', 'scene', 'complete']));
  // The page speaks through the figure, too.
  await page.evaluate(() =>
    document
      .querySelector('figure')!
      .dispatchEvent(
        new CustomEvent('story-embed:send', { detail: { type: 'goto', scene: 'signing' } })
      )
  );
  await expect(inside.locator('#embed-root')).toHaveAttribute('data-scene', 'signing');
  expect(
    await page.evaluate(() => Object.keys(window).filter((key) => /story.?embed/i.test(key)))
  ).toEqual([]);
});

test('a figure that leads to another site stays a picture; one that comes late becomes a frame', async ({
  page,
  host
}) => {
  const code = stored().get('figure')!.replaceAll(PLACEHOLDER, address('').replace(/\/$/, ''));
  const foreign =
    '<figure data-story-embed="reading"><a href="https://evil.example/">x</a></figure>';
  const odd = '<figure data-story-embed="../../x"></figure>';
  await page.goto(host.put(foreign + odd + code.slice(code.indexOf('<script'))));
  await page.evaluate(() => {
    const late = document.createElement('story-embed');
    late.setAttribute('scene', 'reading');
    document.body.append(late);
  });
  await ready(page);
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('story-embed iframe')).toHaveCount(1);
});

test('the loader works under the strictest policy that lets it in', async ({ page, host }) => {
  const errors = complaints(page);
  const site = address('').replace(/\/$/, '');
  const { origin } = new URL(site);
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin}; style-src 'none'; require-trusted-types-for 'script'`;
  const code = stored().get('figure-with-loader')!.replaceAll(PLACEHOLDER, site);
  await page.goto(host.put(code, { headers: { 'content-security-policy': policy } }));
  await ready(page);
  expect(errors).toEqual([]);
});

test('the loader by the hash of its content works, and a changed one does not', async ({
  page,
  host
}) => {
  const site = await serveSite(headersFor);
  const origin = `http://localhost:${site.port}`;
  await page.goto(address('/embed/contract/'));
  const shown = await page.locator('[data-code="pinned"]').textContent();
  expect(shown).toMatch(
    /v1\.[0-9a-f]{16}\.js" integrity="sha384-[\w+/]{64}" crossorigin="anonymous"/
  );
  const code = shown!.replaceAll(SITE, origin);
  await page.goto(host.put(code));
  await ready(page);
  await page.goto(host.put(code.replace('sha384-', 'sha384-A')));
  await page.waitForLoadState('networkidle');
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.locator('figure img')).toHaveJSProperty('naturalWidth', 1200);
  await site.close();
});
