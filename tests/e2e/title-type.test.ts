import { readdirSync, statSync } from 'node:fs';
import { expect, test, type CDPSession, type Page } from 'playwright/test';
import { editions } from '../../src/lib/content/editions';
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

for (const { lang, n, home } of editions().map(({ lang }, n) => ({
  lang,
  n,
  home: n ? `/${lang}/` : '/'
}))) {
  test(`${lang}: the first heading of every page is in our type, every letter of it`, async ({
    page
  }) => {
    test.slow();
    const session = await sessionOf(page);
    const pages = readdirSync(`build${home}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!ko\/|uk\/|embed\/v1|data\/.*\.json).*\/index\.html$/.test(file))
      .map((file) => file.replace(/index\.html$/, ''));
    expect(pages.length).toBeGreaterThan(40);
    const strange = [];
    for (const path of pages) {
      await page.goto(address(home + path));
      await page.evaluate(() => document.fonts.ready);
      const type = await typeOf(page, session, 'h1');
      if (type.join() !== 'StorySerif') strange.push(`${path}: ${type.join(', ')}`);
    }
    expect(strange).toEqual([]);
  });

  test(`${lang}: the story asks for one face of its script, within 30 KB in all`, async ({
    page
  }) => {
    const session = await sessionOf(page);
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
}
