import { expect } from 'playwright/test';
import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { SITE } from '../../src/lib/shell/site';
import { address } from '../e2e/address';
import { embed, test } from './hosts';
import { PLACEHOLDER, stored } from './snippets';

/** The codes that a printed article may hold. */
const KINDS = { A: 'frame-card', B: 'frame-full', C: 'picture', D: 'figure-with-loader' };
const FAR = '<p style="height:1500px">Text</p>'.repeat(3);
/** More lines than words and boxes draw: a map is there. */
const MAP_LINES = 1500;

/** How many lines a printed file draws, letters aside. */
function drawnLines(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  let lines = 0;
  for (const { index, 0: start } of text.matchAll(/stream\r?\n/g)) {
    const from = index + start.length;
    try {
      const drawn = inflateSync(pdf.subarray(from, text.indexOf('endstream', from)));
      lines += drawn.toString('latin1').match(/ [lc]\n/g)?.length ?? 0;
    } catch {
      /* not packed: a table of the file */
    }
  }
  return lines;
}

for (const [kind, name] of Object.entries(KINDS)) {
  test(`an article prints code ${kind} with its picture, words and link, though never scrolled to`, async ({
    page,
    host
  }) => {
    const site = address('').replace(/\/$/, '');
    const code = stored().get(name)!.replaceAll(PLACEHOLDER, site);
    const head = '<style>img { max-width: 100%; height: auto }</style>';
    // The code stands far below the window, where frames and pictures wait to be loaded.
    await page.goto(host.put(`<h1>Article</h1>${FAR}${code}<p>The end</p>`, { head }));
    await page.waitForLoadState('networkidle');
    if (kind === 'D') await expect(page.locator('iframe')).toBeAttached();
    const file = await page.pdf({ format: 'A4' });
    const pdf = await getDocumentProxy(new Uint8Array(file));
    const { text } = await extractText(pdf, { mergePages: true });
    const urls: string[] = [];
    for (let i = 1; i <= pdf.numPages; i++)
      for (const { url } of (await (await pdf.getPage(i)).getAnnotations()) as { url?: string }[])
        if (url) urls.push(url);
    expect(text).toContain('The end');
    expect(urls, 'a link to the story').toContain(`${site}/`);
    if (kind === 'C') {
      expect(text).toContain('Words: open');
      expect(file.toString('latin1')).toMatch(/\/Width 1200\s+\/Height 1500/);
      return;
    }
    // The words of the scene that shows, and the address of the story as the site was built for it.
    const title = kind === 'B' ? 'A treaty in Pyongyang' : 'Is the clause automatic?';
    expect(text).toContain(title);
    // A full story in a frame of fixed height ends where the frame does.
    if (kind !== 'B') expect(text.replaceAll(/\s/g, '')).toContain(new URL(SITE).host);
    expect(text).not.toContain('Previous');
    expect(drawnLines(file)).toBeGreaterThan(MAP_LINES);
    if (kind === 'D') expect(text).toContain('Words: open');
    test.info().annotations.push({ type: 'lines', description: String(drawnLines(file)) });
  });
}

const DARK = {
  'the card': 'reading/?theme=dark',
  'the card without a ground of its own': 'reading/?theme=dark&transparent=1',
  'the full story': 'full/?theme=dark'
};
test('W8: what is dark on the screen prints dark ink on white', async ({ page }) => {
  for (const [what, path] of Object.entries(DARK)) {
    await page.emulateMedia({ media: null, colorScheme: 'dark' });
    await page.goto(embed(path));
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const light = await page.evaluate(() => {
      const luminance = (color: string) => {
        const [r, g, b] = color.match(/[\d.]+/g)!.map(Number) as [number, number, number];
        return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
      };
      const token = (name: string) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = `var(${name})`;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return luminance(color);
      };
      const words = [...document.querySelectorAll('.words p, .words h2, .open')];
      return {
        scheme: getComputedStyle(document.documentElement).colorScheme,
        words: Math.max(...words.map((one) => luminance(getComputedStyle(one).color))),
        land: token('--land'),
        water: token('--water'),
        paper: token('--paper')
      };
    });
    expect(light.scheme, what).toBe('light');
    expect(light.words, what).toBeLessThan(0.4);
    for (const ground of [light.land, light.water, light.paper])
      expect(ground, what).toBeGreaterThan(0.7);
  }
});
