import { expect, type Page } from 'playwright/test';
import { TRIGGER } from '../../src/lib/styles/layout';
import { SCENES } from '../support/slugs';

/** Every card of the story stands on the page with an area of its own. */
export async function cardsStand(page: Page) {
  const flat = await page.locator('[data-card]').evaluateAll((cards) =>
    cards
      .filter((card) => {
        const { width, height } = card.getBoundingClientRect();
        return width < 100 || height < 30 || getComputedStyle(card).visibility !== 'visible';
      })
      .map((card) => `${card.clientWidth} × ${card.clientHeight} px: ${card.textContent}`)
  );
  expect(flat).toEqual([]);
  expect(await page.locator('[data-card]').count()).toBe(SCENES.length);
}

/** The reading layout shows every word, every description and a picture for every scene. */
export async function readsWhole(page: Page) {
  await expect(page.locator('section[data-step]')).toHaveCount(SCENES.length);
  const lost = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('section[data-step]')].flatMap((step) => {
        const shows = (name: string) => {
          const one = step.querySelector(name);
          return one?.checkVisibility() && one.getBoundingClientRect().height > 0;
        };
        const told = step.querySelector<HTMLElement>('[data-description]')?.innerText ?? '';
        return shows('[data-card]') && shows('svg.map') && told.length > 60 ? [] : [step.id];
      })
    );
  await expect.poll(lost).toEqual([]);
  await expect(page.locator('[data-bar]')).toBeHidden();
  await expect(page.locator('[data-stage]')).toBeHidden();
}

/** Where the story is alive, its stage shows the step that measuring gives. */
export async function scenesTrue(page: Page) {
  for (const slug of ['1996', 'missing', 'signing']) {
    await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), slug);
    await expect
      .poll(() =>
        page.evaluate((trigger) => {
          if (!('ready' in document.documentElement.dataset)) return true;
          const steps = [...document.querySelectorAll<HTMLElement>('section[data-step]')];
          const line = innerHeight * trigger;
          const above = steps.filter((step) => step.getBoundingClientRect().top <= line);
          const stage = document.querySelector<HTMLElement>('[data-stage]')!;
          return stage.dataset['scene'] === (above.at(-1) ?? steps[0]!).dataset['step'];
        }, TRIGGER)
      )
      .toBe(true);
  }
}

/** Collects what the page throws. */
export function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** Waits until the story, or an embed, is alive. */
export const ready = (page: Page) =>
  page.locator('html[data-ready]').waitFor({ state: 'attached' });

/**
 * The same on a page that is asked by `evaluate` alone: for its first locator Playwright puts a script
 * of its own into each page, which takes as long as the page itself.
 */
export const alive = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const root = document.documentElement;
        const look = () => {
          if ('ready' in root.dataset) done();
        };
        new MutationObserver(look).observe(root, { attributeFilter: ['data-ready'] });
        look();
      })
  );

/** What lies below the story has its true size once the reader has been near it. */
export const seeAfter = (page: Page) =>
  page.evaluate(async () => {
    for (const section of document.querySelectorAll('.after section')) {
      section.scrollIntoView();
      for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
    }
  });
