import { existsSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { ready } from './story-page';
import { saysWhose, sentences, textOf } from './whose';

const ARCHIVES = ['/usr/lib/firefox-esr/omni.ja', '/usr/lib/firefox/omni.ja'];

/** The script of Firefox's reader view, where a Firefox is installed. */
function readability(): string | undefined {
  const archive = ARCHIVES.find((path) => existsSync(path));
  if (!archive) return undefined;
  const zip = readFileSync(archive);
  // Its list of names stands first: a file itself follows a header of 30 bytes and its own name.
  let start = -1;
  for (let at = 0; start < 0; at++) {
    at = zip.indexOf('readability/Readability.js', at);
    if (at < 0) return undefined;
    const header = zip.lastIndexOf('PK\x03\x04', at, 'latin1');
    const end = at + 'readability/Readability.js'.length;
    if (header >= 0 && header + 30 + zip.readUInt16LE(header + 26) === end) start = header;
  }
  const [method, packed] = [zip.readUInt16LE(start + 8), zip.readUInt32LE(start + 18)];
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const body = zip.subarray(from, from + packed);
  return String(method ? inflateRawSync(body) : body);
}
const READER = readability();

/** What the reader view makes of a page, as HTML. */
async function readerView(page: Page, path: string): Promise<string> {
  await page.goto(address(path));
  if (path === '/') await ready(page);
  return page.evaluate((code) => {
    type Reader = new (copy: Document) => { parse(): { content: string } };
    const Readability = new Function(`${code};return Readability`)() as Reader;
    return new Readability(document.cloneNode(true) as Document).parse().content;
  }, READER!);
}

test.describe('readers’ modes', () => {
  test.use({ bypassCSP: true });
  test.skip(!READER, 'no Firefox, whose reader view is tried');

  test('W19: the reader view has every heading of every page, in order', async ({ page }) => {
    for (const path of ['/', '/text/', '/scene/1996/', '/claims/', '/clause/', '/methods/']) {
      const html = await readerView(page, path);
      const [wanted, found] = await page.evaluate((given) => {
        const heads = (root: ParentNode, query: string) =>
          [...root.querySelectorAll(query)].map((one) => one.textContent.trim());
        const kept = new DOMParser().parseFromString(given, 'text/html');
        return [heads(document, 'main :is(h2, h3)'), heads(kept, 'h1, h2, h3')] as const;
      }, html);
      expect(wanted.length, path).toBeGreaterThan(0);
      expect(
        found.filter((one) => wanted.includes(one)),
        path
      ).toEqual(wanted);
    }
  });

  test('whose sentence it is survives the reader view', async ({ page }) => {
    const html = await readerView(page, '/');
    saysWhose(await sentences(page), textOf(html), 'reader view');
  });
});

test('whose sentence it is survives copying, feeds and extraction', async ({ page }) => {
  await page.goto(address('/'));
  await ready(page);
  const all = await sentences(page);
  const copied = await page.locator('[data-card]').evaluateAll((cards) =>
    cards
      .map((card) => {
        getSelection()!.selectAllChildren(card);
        return getSelection()!.toString();
      })
      .join(' ')
  );
  saysWhose(all, copied, 'copied as plain text');
  const html = await (await page.request.get(address('/'))).text();
  saysWhose(all, textOf(html), 'a feed reader, or an archive of text');
  await page.goto(address('/text/'));
  saysWhose(all, await page.locator('main').innerText(), 'the story as text');
});
