import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test, type CDPSession, type Page } from 'playwright/test';
import { editions } from '../../src/lib/content/editions';
import { parse, textOf } from '../support/html';
import { address } from './address';

/** Bytes that the titles' type of a story may take. */
const MOST = 30 * 1024;

/** The typefaces of the first element, and whether each came with the page. */
async function typeOf(page: Page, session: CDPSession, selector: string) {
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(
    ({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? '' : ' (own)'}`
  );
}

async function sessionOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  return session;
}

/** A built page: its first heading, and the names of the sheets that it has. */
interface Built {
  path: string;
  heading: string;
  sheets: string[];
}

function builtPages(home: string): Built[] {
  const all = readdirSync(`build${home}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!ko\/|uk\/|embed\/v1|data\/.*\.json).*\/index\.html$/.test(file))
    .map((file) => {
      const html = readFileSync(`build${home}${file}`, 'utf8');
      const [heading] = /<h1\b[^]*?<\/h1>/.exec(html)!;
      return {
        path: file.replace(/index\.html$/, ''),
        heading: textOf(parse(heading)).trim(),
        sheets: [...html.matchAll(/<link href="[^"]*\/([^/"]+)" rel="stylesheet"/g)].map(
          ([, name]) => name!
        )
      };
    });
  expect(all.length).toBeGreaterThan(40);
  return all;
}

const english = new Map(builtPages('/').map((one) => [one.path, one.sheets]));

for (const { lang, n, home } of editions().map(({ lang }, n) => ({
  lang,
  n,
  home: n ? `/${lang}/` : '/'
}))) {
  test(`${lang}: titles are in our type, every letter of them`, async ({ page }) => {
    test.slow();
    const session = await sessionOf(page);
    await test.step('the story asks for one face of its script, within 30 KB in all', async () => {
      const faces = new Set<string>();
      page.on('request', (request) => {
        if (/\.woff2$/.test(request.url())) faces.add(request.url());
      });
      await page.goto(address(home));
      await page.evaluate(() => document.fonts.ready);
      await expect.poll(() => typeOf(page, session, '.step-title')).toEqual(['StorySerif']);
      const names = [...faces].map((url) => url.slice(url.lastIndexOf('/') + 1));
      expect(names.filter((name) => !name.includes('latin'))).toHaveLength(n ? 1 : 0);
      expect(names.filter((name) => name.includes('-pages'))).toEqual([]);
      const bytes = names.map((name) => statSync(`build/app/immutable/assets/${name}`).size);
      expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST);
    });
    await test.step('the first heading of every page', async () => {
      // Pages with the same sheets differ in their words alone: one of them is opened, and its
      // heading gets the words of all. Those of another edition have the sheets of the English ones, and its type.
      const alike = new Map<string, Built[]>();
      for (const one of builtPages(home)) {
        const known = n ? english.get(one.path)! : [];
        expect(one.sheets, one.path).toEqual(expect.arrayContaining(known));
        const own = one.sheets.filter((name) => !known.includes(name)).join();
        alike.set(own, [...(alike.get(own) ?? []), one]);
      }
      for (const [first, ...others] of alike.values()) {
        await page.goto(address(home + first!.path));
        const told = [first!, ...others].map((one) => one.heading).join(' ');
        await page.evaluate((text) => (document.querySelector('h1')!.textContent = text), told);
        await expect
          .poll(() => typeOf(page, session, 'h1'), `${first!.path}: ${told}`)
          .toEqual(['StorySerif']);
      }
    });
  });
}
