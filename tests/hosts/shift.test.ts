import { expect, type Page } from 'playwright/test';
import { snippet, type Choice } from '../../src/lib/embed/snippets/snippets';
import { builtBuilder } from '../support/built-builder';
import { SITE } from '../../src/lib/shell/site';
import { address } from '../e2e/address';
import { FULL, inTurn } from '../support/full';
import { test, type Host } from './hosts';

const { start, facts, scenes } = builtBuilder();
const scene = scenes.find(({ id }) => id === 'reading')!;

/** The codes of the builder: a card, the full story, a picture, a figure with the loader, Pym.js. */
const CODES = {
  A: { kind: 'card', place: 'html' },
  B: { kind: 'full', place: 'html' },
  C: { kind: 'picture', place: 'html' },
  D: { kind: 'card', place: 'unknown' },
  'A with Pym.js': { kind: 'card', place: 'pym' },
  'B with Pym.js': { kind: 'full', place: 'pym' }
} satisfies Record<string, Partial<Choice>>;
const code = (name: keyof typeof CODES) =>
  snippet({ ...start, scene, ...CODES[name] }, facts)[0]!
    .text.replaceAll(SITE, address('').replace(/\/$/, ''))
    .replace('pym.v1.min.js', '/pym.js');

/** What the style sheets of publishing systems say about pictures. */
const CSS = 'img { max-width: 100%; height: auto } figure { margin: 0 } body { margin: 0 }';
const text = '<p>Text of an article that goes on below the embed and must not move.</p>'.repeat(3);
/** Pages as newsrooms build them, each with the embed near the top and words below it. */
const PAGES: Record<string, (embed: string) => [body: string, css: string]> = {
  'a plain column': (embed) => [`<h1>Title</h1>${embed}${text}`, 'body { padding: 0 16px }'],
  'a centred column': (embed) => [
    `<main><h1>Title</h1>${text}<div class="embed">${embed}</div>${text}</main>`,
    'main { max-width: 640px; margin: auto; padding: 0 12px } .embed { margin: 24px 0 }'
  ],
  'a grid with a side column': (embed) => [
    `<div class="page"><main><h1>Title</h1>${embed}${text}</main><aside>${text}</aside></div>`,
    '@media (min-width: 600px) { .page { display: grid; grid-template-columns: minmax(0, 2fr) 1fr; gap: 16px } }'
  ],
  'a flexible row': (embed) => [
    `<div class="page"><main><h1>Title</h1>${embed}${text}</main><aside>${text}</aside></div>`,
    '.page { display: flex; flex-wrap: wrap } main { flex: 1 1 300px; min-width: 0 } aside { flex: 0 1 200px }'
  ],
  'an old table': (embed) => [
    `<table width="100%"><tr><td><h1>Title</h1>${embed}${text}</td></tr></table>`,
    'table { table-layout: fixed }'
  ],
  'two embeds and a bar that sticks': (embed) => [
    `<header>Paper</header><article><h1>Title</h1>${embed}${text}${embed.replace(/<script[^>]*><\/script>/, '')}${text}</article>`,
    'header { position: sticky; top: 0; height: 48px } article { padding: 0 5% }'
  ]
};
const WIDTHS = [320, 768, 1280];

/** How much of a page moved while it loaded, and whether its embed works. */
async function shift(page: Page, host: Host, name: string, kind: keyof typeof CODES) {
  const [body, css] = PAGES[name]!(code(kind));
  await page.addInitScript(() => {
    if (parent !== window) return;
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shifted: number }).shifted += (
          entry as unknown as { value: number }
        ).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(host.put(body, { head: `<style>${CSS}${css}</style>` }));
  if (kind === 'C') await page.waitForLoadState('networkidle');
  else
    await page
      .frameLocator('iframe')
      .first()
      .locator('html[data-ready]')
      .waitFor({ state: 'attached' });
  // The full story changes its shape once when its frame does not grow.
  await page.waitForTimeout(kind.startsWith('B') ? 900 : 300);
  return page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}

// Each page is a world of its own.
test.describe.configure({ mode: 'parallel' });
for (const [i, name] of Object.keys(PAGES).entries()) {
  test(`nothing moves in ${name}: codes and widths in turn`, async ({ context, host }) => {
    const moved: string[] = [];
    // Each second code in each second page; Pym.js makes its frame in the same way everywhere.
    const kinds = (Object.keys(CODES) as (keyof typeof CODES)[]).filter(
      (kind, k) => (FULL || (i + k) % 2 === 0) && (i < 2 || !kind.includes('Pym'))
    );
    for (const [n, width] of WIDTHS.entries()) {
      await Promise.all(
        kinds.map(async (kind, k) => {
          if (!inTurn(WIDTHS, i + k).includes(WIDTHS[n]!)) return;
          const page = await context.newPage();
          await page.setViewportSize({ width, height: 800 });
          const by = await shift(page, host, name, kind);
          if (by) moved.push(`${kind} at ${width} px: ${by}`);
          await page.close();
        })
      );
    }
    expect(moved).toEqual([]);
  });
}
