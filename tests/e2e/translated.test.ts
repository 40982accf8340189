import { expect, test, type Browser, type Page } from 'playwright/test';
import { FULL } from '../support/full';
import { monkey, randomNumbers } from '../support/monkey';
import { MARKS, translatorInPage } from '../support/translator';
import { address } from './address';
import { ready, watch } from './story-page';

/*
 * Readers without an edition in their language let the browser translate the page: it takes the
 * texts out of the nodes that scripts may have kept. With every action of the full run these are 500.
 */
const [ON_STORY, ON_PAGE] = FULL ? [260, 40] : [20, 20];

/** A page that the browser translates, or leaves as it is. */
async function open(browser: Browser, translated: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 664 } });
  const page = await context.newPage();
  if (translated) await page.addInitScript(translatorInPage, MARKS);
  return page;
}

/** What a page shows, without the marks of the translator and the spaces around them. */
const said = (page: Page, within: string) =>
  page.evaluate(
    ([selector, marks]) => {
      const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
        one.checkVisibility()
      );
      const text = shown.map((one) => one.textContent).join('\n');
      return text.replace(new RegExp(`[${marks}\\s]+`, 'g'), '');
    },
    [within, MARKS.join('')] as const
  );

test(`the story: ${ON_STORY} random actions throw nothing, and leave no old label`, async ({
  browser
}) => {
  test.setTimeout(300_000);
  const page = await open(browser, true);
  const given = { seed: 1961, actions: ON_STORY, tour: false };
  const { faults } = await monkey(page, address('/ko/'), given);
  expect(faults).toEqual([]);
  await page.context().close();

  const [own, other] = [await open(browser, false), await open(browser, true)];
  const errors = watch(other);
  for (const one of [own, other]) {
    await one.emulateMedia({ reducedMotion: 'reduce' });
    await one.goto(address('/ko/'));
    await ready(one);
  }
  for (const slug of ['1961', 'missing', 'signing', 'ladder']) {
    const texts = [];
    for (const one of [own, other]) {
      await one.evaluate((id) => document.getElementById(id)!.scrollIntoView(), slug);
      await expect(one.locator('[data-stage]')).toHaveAttribute('data-scene', slug);
      await one.waitForFunction(
        () => document.querySelector('.live') && !document.querySelector('[data-moving]')
      );
      texts.push(await said(one, '[data-stage] text, [data-position]'));
    }
    expect(texts[1], slug).toBe(texts[0]);
  }
  // The translator comes a little later.
  await expect.poll(() => other.locator('[data-position]').textContent()).toContain(MARKS[0]);
  expect(errors).toEqual([]);
  for (const one of [own, other]) await one.context().close();
});

/** Presses, chooses and opens the same things, by chance, in a page. */
const act = (page: Page, numbers: readonly number[]) =>
  page.evaluate(async (shares) => {
    const selector = 'main :is(button, summary, input[type="radio"], input[type="checkbox"])';
    for (const share of shares) {
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
        one.checkVisibility()
      );
      all[Math.floor(share * all.length)]?.click();
      await new Promise(requestAnimationFrame);
    }
    // The translator comes a little later.
    await new Promise((done) => setTimeout(done, 200));
  }, numbers);

const PAGES = ['sort', 'clauses', 'numbers', 'days']
  .map((name) => `/uk/teach/${name}/`)
  .concat('/uk/flows/', '/uk/embed/');
/** Of the activities two: the others write their words in the same ways. */
const TRIED = FULL ? PAGES : PAGES.filter((path) => !/clauses|days/.test(path));

test(`other pages: ${ON_PAGE} random actions on each say what they say without a translator`, async ({
  browser
}) => {
  test.slow();
  const random = randomNumbers(2024);
  const numbers = Array.from({ length: ON_PAGE }, random);
  const both = [await open(browser, false), await open(browser, true)];
  for (const path of TRIED) {
    await test.step(path, async () => {
      const texts = [];
      for (const page of both) {
        const errors = watch(page);
        await page.goto(address(path));
        await page.waitForLoadState('networkidle');
        await act(page, numbers);
        texts.push(await said(page, 'main'));
        expect(errors, path).toEqual([]);
      }
      expect(texts[1], path).toBe(texts[0]);
    });
  }
  for (const page of both) await page.context().close();
});
