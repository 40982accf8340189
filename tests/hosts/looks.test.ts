import { expect, type Page } from 'playwright/test';
import { builtBuilder } from '../support/built-builder';
import { snippet } from '../../src/lib/embed/snippets/snippets';
import { FULL, oneIn } from '../support/full';
import { SITE } from '../../src/lib/shell/site';
import { address } from '../e2e/address';
import { embed, ready, test } from './hosts';
import { PLACEHOLDER, stored } from './snippets';

/** Host pages by their colour scheme: what they say of it, and their background and ink. */
const HOSTS = {
  'of old, which says nothing': { scheme: 'light', css: 'body { background: #f2f2f2 }' },
  'light only': { scheme: 'light', css: ':root { color-scheme: light; background: #fffdf5 }' },
  'dark only': { scheme: 'light', css: ':root { color-scheme: dark; background: #101418 }' },
  'that follows a dark system': {
    scheme: 'dark',
    css: ':root { color-scheme: light dark; background: #1b1b1b }'
  }
} as const;
const FORMS = ['auto', 'light', 'dark'].flatMap((theme) =>
  [false, true].map((transparent) => ({ theme, transparent }))
);

/** A card as the contract page says it: the scheme only where the background is the host's. */
const framed = ({ theme, transparent }: (typeof FORMS)[number]) =>
  `<iframe src="${embed(`reading/?theme=${theme}${transparent ? '&transparent=1' : ''}`)}" title="Map" style="border:0;width:380px;height:475px;margin:12px;vertical-align:top${transparent ? ';color-scheme:light' : ''}" sandbox="allow-scripts"></iframe>`;

type Rgb = number[];
const luminance = (colour: Rgb) => {
  const [r, g, b] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
};
const contrast = (a: Rgb, b: Rgb) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return high / low;
};

/** Colours of a picture's four corners and of a place of the page beside it. */
const pixels = (page: Page, png: Buffer, points: [number, number][]) =>
  page.evaluate(
    async ([data, points]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data as string}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return (points as [number, number][]).map(([x, y]) =>
        [...context.getImageData(x, y, 1, 1).data].slice(0, 3)
      );
    },
    [png.toString('base64'), points] as const
  );

for (const [n, [name, { scheme, css }]] of Object.entries(HOSTS).entries()) {
  test(`in a page ${name}, every theme shows its own paper or the page’s, and legible words`, async ({
    browser,
    host
  }) => {
    const page = await browser.newPage({
      colorScheme: scheme,
      viewport: { width: 1240, height: 1040 }
    });
    const forms = oneIn(2, FORMS, n);
    const body = forms.map(framed).join('');
    await page.goto(host.put(`<main>${body}</main>`, { head: `<style>${css}</style>` }));
    for (let i = 0; i < forms.length; i++) {
      const inside = page.frameLocator('iframe').nth(i);
      await inside.locator('html[data-ready]').waitFor({ state: 'attached' });
    }
    const boxes = await page
      .locator('iframe')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    const points = boxes.map(({ x, y, right, bottom }): [number, number][] => [
      [x - 6, y + 40],
      [x + 1, y + 1],
      [right - 2, y + 1],
      [x + 1, bottom - 2],
      [right - 2, bottom - 2]
    ]);
    const colours = await pixels(page, await page.screenshot(), points.flat());
    for (const [i, { theme, transparent }] of forms.entries()) {
      const where = `theme ${theme}${transparent ? ', transparent' : ''}`;
      const [outside, ...corners] = colours.slice(i * 5, i * 5 + 5) as [Rgb, ...Rgb[]];
      const inside = await page.frames()[i + 1]!.evaluate(() => {
        const parts = (colour: string) =>
          colour
            .match(/[\d.]+/g)!
            .slice(0, 3)
            .map(Number);
        const probe = document.createElement('i');
        probe.style.color = 'var(--paper)';
        document.body.append(probe);
        const paper = parts(getComputedStyle(probe).color);
        probe.remove();
        const shown = [...document.querySelectorAll('h1, h2, p, .open, .position, button')].filter(
          (one) => one.checkVisibility({ visibilityProperty: true }) && one.textContent.trim()
        );
        return { paper, inks: shown.map((one) => parts(getComputedStyle(one).color)) };
      });
      // Nobody knows the ink for an unknown background: transparent needs a stated theme.
      const wanted = transparent && theme !== 'auto' ? outside : inside.paper;
      for (const corner of corners) expect(corner, where).toEqual(wanted);
      expect(inside.inks.length, where).toBeGreaterThan(3);
      // A transparent theme that does not suit its page is the page's own choice.
      const suits = !transparent || theme === 'auto' || contrast(outside, inside.paper) < 1.5;
      if (suits)
        for (const ink of inside.inks)
          expect(contrast(ink, wanted), `${where}: ${ink.join()}`).toBeGreaterThanOrEqual(4.5);
      const dark = theme === 'dark' || (theme === 'auto' && scheme === 'dark');
      expect(luminance(inside.paper) < 0.2, where).toBe(dark);
    }
    await page.close();
  });
}

/** A figure of the builder for a scene, as it is pasted today. */
const pasted = () => {
  const { start, facts, scenes } = builtBuilder();
  const scene = scenes.find(({ id }) => id === 'reading')!;
  return snippet({ ...start, scene }, facts)[0]!.text.replaceAll(
    SITE,
    address('').replace(/\/$/, '')
  );
};
test('a pasted figure takes the colours of its page, not those of a dark phone', async ({
  browser,
  host
}) => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  for (const [name, css, theme] of [
    ['that says nothing', '', 'light'],
    ['of dark paper', 'body { background: #14171a; color: #f1efea }', 'dark'],
    ['that declares itself dark', ':root { color-scheme: dark }', 'dark']
  ] as const) {
    await page.goto(host.put(pasted(), { head: `<style>${css}</style>` }));
    await ready(page);
    const inside = page.frameLocator('iframe').locator('html');
    await expect(inside, `a page ${name}`).toHaveAttribute('data-theme', theme);
  }
  await page.close();
});

test('a frame without our script is light; a code of old still asks the device', async ({
  browser,
  host
}) => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  for (const [code, theme] of [
    ['frame-card-2026-11-27', 'light'],
    ['frame-card', 'auto']
  ] as const) {
    const text = stored().get(code)!.replaceAll(PLACEHOLDER, address('').replace(/\/$/, ''));
    await page.goto(host.put(text));
    await ready(page);
    const inside = page.frameLocator('iframe').locator('html');
    await expect(inside).toHaveAttribute('data-theme', theme);
  }
  await page.close();
});

test('a pasted figure keeps its margins in a bare column', async ({ page, host }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(host.put(pasted(), { head: '<style>body { margin: 0 }</style>' }));
    await ready(page);
    const { width: wide, height } = (await page.locator('iframe').boundingBox())!;
    expect(wide).toBe(width);
    expect(height, `${width} px`).toBe(560);
  }
});

test('the loader lets a dark page show through a figure that asks for it', async ({
  page,
  host
}) => {
  const { css } = HOSTS['dark only'];
  const figure = `<figure data-story-embed="reading" data-theme="dark" data-transparent="1" style="width:380px;margin:12px"><a href="${embed('../../../')}"><img src="${embed('reading.png')}" width="1200" height="1500" alt="Map" style="width:100%;height:auto"></a></figure>`;
  const script = `<script async src="${embed('../../v1.js').replace('/v1/en/../../', '/')}"></script>`;
  await page.goto(host.put(figure + script, { head: `<style>${css}</style>` }));
  await page.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' });
  const { x, y } = (await page.locator('iframe').boundingBox())!;
  const [outside, corner] = await pixels(page, await page.screenshot(), [
    [x - 4, y + 4],
    [x + 2, y + 2]
  ]);
  expect(corner).toEqual(outside);
});

/** Random accents. */
const ACCENTS = FULL ? 500 : 200;
for (const theme of ['light', 'dark']) {
  test(`any accent is legible on ${theme} paper, and a legible one is left alone`, async ({
    page
  }) => {
    await page.goto(embed(`?theme=${theme}&accent=777777`));
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    const { paper, links } = await page.evaluate((count) => {
      // Each accent styles the whole page anew, and the drawings are most of it.
      for (const drawing of document.querySelectorAll('svg')) drawing.remove();
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
      const shown = (colour: string) => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const root = document.documentElement;
      const link = document.querySelector('a')!;
      // Park–Miller: a fixed seed gives the same run everywhere.
      let seed = 7;
      const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
      const links = Array.from({ length: count }, () => {
        const wish = `#${Math.floor(random() * 0xffffff)
          .toString(16)
          .padStart(6, '0')}`;
        root.style.setProperty('--accent', wish);
        return [shown(wish), shown(getComputedStyle(link).color)] as [number[], number[]];
      });
      return { paper: shown(getComputedStyle(root).getPropertyValue('--paper').trim()), links };
    }, ACCENTS);
    let alone = 0;
    for (const [wish, link] of links) {
      expect(contrast(link, paper), `${wish.join()}`).toBeGreaterThanOrEqual(4.5);
      if (contrast(wish, paper) < 4.5) continue;
      alone += 1;
      expect(link).toEqual(wish);
    }
    expect(alone).toBeGreaterThan(ACCENTS / 5);
    expect(alone).toBeLessThan((ACCENTS * 4) / 5);
  });
}
