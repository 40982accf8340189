import { expect, test, type Page } from 'playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { address } from './address';
import { FULL } from '../support/full';
import { closedOnPaper } from '../support/engine-paper';
import { ready, readsWhole } from './story-page';
import { saysWhose, sentences } from './whose';

/** What is on the paper, and on how many pages. */
async function print(page: Page) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text } = await extractText(pdf, { mergePages: true });
  return { text, pages: pdf.numPages };
}
/** The letters on the paper, without what parts them. */
const printed = async (page: Page) => bare((await print(page)).text);
const bare = (text: string) => text.replaceAll(/[\s\u00ad-]/g, '');

/** Whether an address is printed, whole or over the end of a page, where other words come between. */
const isOn = (paper: string, url: string) =>
  [...url].some((_, at) => paper.includes(url.slice(0, at)) && paper.includes(url.slice(at)));

/** What stands in closed details of a page, one text for each. */
const closed = (page: Page, without: string) =>
  page.locator('details:not([open])').evaluateAll(
    (all, skipped) =>
      all
        .filter((one) => !one.closest(skipped))
        .map((one) => {
          const copy = one.cloneNode(true) as HTMLElement;
          for (const gone of copy.querySelectorAll(
            'summary, svg, [hidden], .visually-hidden, .cite'
          ))
            gone.remove();
          return copy.textContent.trim();
        })
        .filter(Boolean),
    without
  );

/** Ways to other pages, which paper does not have. */
const WAYS = '.menu, .to-pages';

/** Rows that fold, as those of the claims do: of their pages the styles for paper are asked. */
const ALIKE = ['/numbers/', '/sources/', '/timeline/', '/teach/key/'];

for (const path of [
  ...['/', '/scene/1996/', '/claims/', '/clause/', '/data/'],
  ...(FULL ? ALIKE : [])
]) {
  test(`W9: ${path} prints what is closed on the screen, and where its sources are`, async ({
    page
  }) => {
    test.slow();
    await page.goto(address(path));
    if (path === '/') await ready(page);
    const hidden = await closed(page, WAYS);
    expect(hidden.length).toBeGreaterThan(0);
    const { text, pages } = await print(page);
    const paper = bare(text);
    const lost = hidden.filter((text) => {
      // The last words of each: a long list may break anywhere, and addresses stand between.
      const words = text.split(/[\s.,;:()]+/).filter((word) => word.length > 2);
      return words.slice(-3).some((word) => !paper.includes(bare(word)));
    });
    expect(lost.map((text) => text.slice(0, 90))).toEqual([]);
    const urls = await page
      .locator('main a[href^="http"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    expect(urls.filter((url) => !isOn(paper, bare(url)))).toEqual([]);
    if (path === '/scene/1996/') {
      const code = await page.locator('#code').inputValue();
      expect(paper, 'the code, to its end').toContain(bare(code).slice(-40));
      await notesStand(page);
    }
    if (path !== '/') return;
    saysWhose(await sentences(page), text, 'paper');
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThanOrEqual(30);
    await notesStand(page);
    await page.emulateMedia({ media: 'print' });
    await readsWhole(page);
  });
}

test('W9: every other page of rows has them all in its styles for paper', async ({ page }) => {
  for (const path of ALIKE) {
    await page.goto(address(path));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.evaluate(closedOnPaper), path).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

/** Each note number on the paper has its note, and a card stays with its map. */
async function notesStand(page: Page) {
  await page.emulateMedia({ media: 'print' });
  const bad = await page.locator('[data-card]').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const numbers = [...card.querySelectorAll('sup')].map((one) => one.textContent);
      const notes = [...card.querySelectorAll('details ol > li')];
      const shown = notes.filter((one) => one.checkVisibility({ contentVisibilityAuto: true }));
      return numbers.every((n) => Number(n) <= shown.length) ? [] : [card.textContent];
    })
  );
  expect(bad).toEqual([]);
  const parted = await page
    .locator('.step')
    .evaluateAll(
      (all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length
    );
  expect(parted, 'cards that may part from their maps').toBe(0);
}

const LONG = `${'A reason that is longer than the box on the screen can show at once. '.repeat(2)}Lastword.`;
const BOXES = [
  ['/teach/sort/', 'input[type="text"]:visible'],
  ['/teach/clauses/', '#rewrite-text'],
  ['/teach/numbers/', '#wording'],
  ['/teach/days/', '#line']
] as const;
test('W9: what is typed is printed to its last word', async ({ page }) => {
  // What was typed is asked for before it is left.
  page.on('dialog', (dialog) => void dialog.accept());
  for (const [path, box] of BOXES) {
    await page.goto(address(path));
    const field = page.locator(box).first();
    await field.fill(LONG);
    const paper = await printed(page);
    expect(paper, path).toContain(bare(LONG));
    if (!FULL && path !== '/teach/sort/') continue;
    await field.fill('Short');
    expect(await printed(page), path).not.toContain('Lastword');
  }
});
