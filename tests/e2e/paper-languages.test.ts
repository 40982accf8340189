import { expect, test } from 'playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { FULL } from '../support/full';
import { address } from './address';
import { ready } from './story-page';

/** Without what parts the letters: lines of a paper break where those of a screen do not. */
const bare = (text: string) => text.replaceAll(/[\s\u00ad\u2060-]/g, '').normalize('NFC');

/** Whether an address is printed, whole or over the end of a page, where other words come between. */
const isOn = (paper: string, url: string) =>
  [...url].some((_, at) => paper.includes(url.slice(0, at)) && paper.includes(url.slice(at)));

/** What a letter without a font becomes in the text of a paper. */
const NO_LETTER = /[\ufffd\ue000-\uf8ff]/u;

for (const [half, lang] of ['ko', 'uk'].entries()) {
  test(`${lang}: the story prints each card whole, in its letters, with where its sources are`, async ({
    page
  }) => {
    test.slow();
    await page.goto(address(`/${lang}/`));
    await ready(page);
    // One half of the steps in each language.
    if (!FULL)
      await page.locator('section[data-step]').evaluateAll((all, kept) => {
        for (const [n, step] of all.entries()) if (n % 2 !== kept) step.remove();
      }, half);
    const cards = await page.locator('[data-card]').evaluateAll((all) =>
      all.map((card) => {
        const copy = card.cloneNode(true) as HTMLElement;
        for (const gone of copy.querySelectorAll(
          'sup, .visually-hidden, [hidden], details, a, svg'
        ))
          gone.remove();
        return [...copy.querySelectorAll('h1, h2, p')]
          .map((one) => one.textContent.trim())
          .filter(Boolean);
      })
    );
    const urls = await page
      .locator('main a[href^="http"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
    const { text } = await extractText(pdf, { mergePages: true });
    const paper = bare(text);
    expect(text).not.toMatch(NO_LETTER);
    expect(cards.flat().length).toBeGreaterThan(cards.length);
    expect(cards.flat().filter((part) => !paper.includes(bare(part)))).toEqual([]);
    expect(urls.filter((url) => !isOn(paper, bare(url)))).toEqual([]);
    // A map and its card to a half page, notes and what came after behind them.
    expect(pdf.numPages).toBeGreaterThan(cards.length / 2);
    expect(pdf.numPages).toBeLessThan(cards.length * 3);
    // Nothing is wider than the paper, where it would be cut.
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const wide = await page
      .locator('[data-card], [data-card] *')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.className)
      );
    expect(wide).toEqual([]);
  });
}
