import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test, type Page } from 'playwright/test';
import { MIRRORED_LANG, mirroredPage } from '../support/pseudo';
import { address } from './address';
import { dots, hasRoom, LOOKED_AT } from './longer';
import { ready } from './story-page';

/** Elements whose text is code, is told to nobody, or is written by hand. */
const NO_WORDS = ['SCRIPT', 'STYLE', 'CODE', 'PRE', 'TEXTAREA'];
/** What has no more room than its words need: a translator shortens them. */
const LIMITED = '[data-card] p, [data-description], svg';

/** A built page with words that are 40 % longer and run from right to left. */
function longer(html: string): string {
  const { document } = parseHTML(html);
  document.documentElement.setAttribute('lang', MIRRORED_LANG);
  document.documentElement.setAttribute('dir', 'rtl');
  const walk = (node: Node, limited: boolean): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) child.textContent = mirroredPage(child.textContent ?? '', limited);
      else if (child.nodeType === 1 && !NO_WORDS.includes((child as Element).tagName))
        walk(child, limited || (child as Element).matches(LIMITED));
    }
  };
  walk(document.body, false);
  return document.toString();
}

const openLonger = async (page: Page, path: string) => {
  await page.route(address(path), (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: longer(readFileSync(`build${path}index.html`, 'utf8'))
    })
  );
  await page.goto(address(path));
};

test('nothing is cut where words are longer and run from right to left, no page scrolls sideways, no map is mirrored', async ({
  page
}) => {
  const map = '/scene/why/';
  await page.goto(address(map));
  const plain = await dots(page);
  expect(plain.length).toBeGreaterThan(1);
  for (const path of LOOKED_AT) {
    await openLonger(page, path);
    // The words are other ones: a page that came as it was would be measured for nothing.
    expect(await page.locator('h1').first().textContent(), path).toMatch(
      /^[^a-z]*\p{Script=Hebrew}/u
    );
    if (path === '/') await ready(page);
    if (path === map) expect(await dots(page)).toEqual(plain);
    await hasRoom(page, path);
  }
});
