import { expect, test, type Page } from 'playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { address } from './address';
import { ready } from './story-page';

/** The letters on the paper, without what parts them. */
async function printed(page: Page): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text } = await extractText(pdf, { mergePages: true });
  return bare(text);
}
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

for (const path of [
  ...['/', '/scene/1996/', '/claims/', '/numbers/', '/sources/', '/timeline/', '/teach/key/'],
  ...['/clause/', '/data/']
]) {
  test(`W9: ${path} prints what is closed on the screen, and where its sources are`, async ({
    page
  }) => {
    test.slow();
    await page.goto(address(path));
    if (path === '/') await ready(page);
    const hidden = await closed(page, WAYS);
    expect(hidden.length).toBeGreaterThan(0);
    const paper = await printed(page);
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
  });
}

test('W9: each note number on the paper has its note', async ({ page }) => {
  for (const path of ['/', '/scene/1996/']) {
    await page.goto(address(path));
    await page.emulateMedia({ media: 'print' });
    const bad = await page.locator('[data-card]').evaluateAll((cards) =>
      cards.flatMap((card) => {
        const numbers = [...card.querySelectorAll('sup')].map((one) => one.textContent);
        const notes = [...card.querySelectorAll('details ol > li')];
        const shown = notes.filter((one) => one.checkVisibility({ contentVisibilityAuto: true }));
        return numbers.every((n) => Number(n) <= shown.length) ? [] : [card.textContent];
      })
    );
    expect(bad, path).toEqual([]);
    // A card stays with its map.
    for (const step of await page.locator('.step').all())
      await expect(step).toHaveCSS('break-inside', 'avoid');
    await page.emulateMedia({ media: null });
  }
});

const LONG = `${'A reason that is longer than the box on the screen can show at once. '.repeat(2)}Lastword.`;
for (const [path, box] of [
  ['/teach/sort/', 'input[type="text"]:visible'],
  ['/teach/clauses/', '#rewrite-text'],
  ['/teach/numbers/', '#wording'],
  ['/teach/days/', '#line']
] as const) {
  test(`W9: what is typed on ${path} is printed to its last word`, async ({ page }) => {
    await page.goto(address(path));
    const field = page.locator(box).first();
    await field.fill(LONG);
    const paper = await printed(page);
    expect(paper).toContain(bare(LONG));
    await field.fill('Short');
    expect(await printed(page)).not.toContain('Lastword');
  });
}

test('W9: the code on a scene page is printed to its end', async ({ page }) => {
  await page.goto(address('/scene/1996/'));
  const code = await page.locator('#code').inputValue();
  expect(await printed(page)).toContain(bare(code).slice(-40));
});
