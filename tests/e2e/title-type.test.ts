import { readdirSync } from 'node:fs';
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

async function open(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const faces = new Map<string, number>();
  page.on('response', async (response) => {
    if (/\.woff2$/.test(response.url())) faces.set(response.url(), (await response.body()).length);
  });
  return { session, faces };
}

for (const { lang, home } of editions().map(({ lang }, n) => ({
  lang,
  home: n ? `/${lang}/` : '/'
}))) {
  test(`${lang}: the first heading of every page is in our type, every letter of it`, async ({
    page
  }) => {
    const { session } = await open(page);
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
    const { session, faces } = await open(page);
    await page.goto(address(home));
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => typeOf(page, session, '.step-title')).toEqual(['StorySerif']);
    expect([...faces.keys()].filter((url) => !/latin/.test(url))).toHaveLength(
      lang === editions()[0]!.lang ? 0 : 1
    );
    expect([...faces.keys()].filter((url) => /-pages/.test(url))).toEqual([]);
    expect([...faces.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST);
  });
}
