import { expect, test, type Page } from 'playwright/test';
import { SETTLE_MS } from '../../src/lib/map/motion/timing';
import { TRIGGER } from '../../src/lib/styles/layout';
import { address } from './address';
import { FULL } from '../support/full';
import { STEPS } from '../support/slugs';

const PHONE = { width: 390, height: 664 };

async function open(page: Page, path = '/') {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.setViewportSize(PHONE);
  await page.goto(address(path));
  await expect(page.locator('html[data-ready]')).toBeAttached();
  return errors;
}

/** The step that measuring gives: written here again on purpose, as the oracle. */
function measured(page: Page): Promise<string> {
  return page.evaluate((trigger) => {
    const steps = [...document.querySelectorAll('section[data-step]')];
    const above = steps.filter((step) => step.getBoundingClientRect().top <= innerHeight * trigger);
    return (above.at(-1) ?? steps[0]!).getAttribute('data-step')!;
  }, TRIGGER);
}

/** Once scrolling is over, the scene must equal the measured step, and stay so. */
async function truthful(page: Page) {
  await page.evaluate(async () => {
    for (let still = 0, last = -1; still < 12; last = scrollY) {
      still = scrollY === last ? still + 1 : 0;
      await new Promise(requestAnimationFrame);
    }
  });
  expect(await page.getAttribute('[data-stage]', 'data-scene')).toBe(await measured(page));
}

const scrollPage = (page: Page, top: number) =>
  page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
const end = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test('the scene is the step under the line, however the reader gets there', async ({ page }) => {
  const errors = await open(page);
  await test.step('slow scroll', async () => {
    for (let y = 0; y < (FULL ? 6000 : 3500); y += 170) {
      await scrollPage(page, y);
      if (y % 680 === 0) await truthful(page);
    }
    await truthful(page);
  });
  await test.step('fling', async () => {
    await page.mouse.move(200, 300);
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 900);
    await truthful(page);
    for (let i = 0; i < 9; i++) await page.mouse.wheel(0, -1300);
    await truthful(page);
  });
  await test.step('End and Home', async () => {
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(5000);
    await truthful(page);
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await truthful(page);
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'cover');
  });
  await test.step('hash jump', async () => {
    await page.evaluate(() => (location.hash = '#2024'));
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', '2024');
    await truthful(page);
  });
  await test.step('resize, rotation and address bar', async () => {
    for (const size of [
      { width: 390, height: 608 },
      { width: 390, height: 720 },
      { width: 844, height: 390 },
      { width: 1280, height: 800 },
      PHONE
    ]) {
      await page.setViewportSize(size);
      await truthful(page);
    }
  });
  expect(errors).toEqual([]);
});

/** Watches what the stage flies to from now on: the scenes in whose name pictures move, and how often it sets off. */
async function watchFlights(page: Page): Promise<() => Promise<{ to: string[]; moves: number }>> {
  await page.evaluate(() => {
    const stage = document.querySelector<HTMLElement>('[data-stage]')!;
    const seen = { to: new Set<string>(), moves: 0 };
    Object.assign(window, { seen });
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...given) {
      if (stage.contains(this)) seen.to.add(stage.dataset['scene']!);
      return animate.apply(this, given);
    };
    new MutationObserver(() => (seen.moves += Number(stage.hasAttribute('data-moving')))).observe(
      stage,
      { attributeFilter: ['data-moving'] }
    );
  });
  return () =>
    page.evaluate(() => {
      const { seen } = window as unknown as { seen: { to: Set<string>; moves: number } };
      return { to: [...seen.to], moves: seen.moves };
    });
}

/** Rushes past these steps, two frames each; gives the longest stay at one that is passed, in ms. */
function rush(page: Page, slugs: string[]): Promise<number> {
  return page.evaluate(async (passed) => {
    let longest = 0;
    let last = performance.now();
    for (const slug of passed) {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      document.getElementById(slug)!.scrollIntoView({ behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    return longest;
  }, slugs);
}

test('three steps in one fling are one change', async ({ page }) => {
  let flights = () => Promise.resolve({ to: [''], moves: 0 });
  // A machine that stalls stays at a step so long that flying there is right: then fling again.
  await expect(async () => {
    await open(page);
    flights = await watchFlights(page);
    const stay = await rush(page, ['signing', 'review', 'nonlethal', 'why', 'alone']);
    expect(stay, 'the machine stalled').toBeLessThan(SETTLE_MS);
  }).toPass({ timeout: 30_000 });
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'alone');
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  expect(await flights()).toEqual({ to: ['alone'], moves: 1 });
});

test('every step has a deep link, and a reload in the middle stays', async ({ page }) => {
  await open(page, '/#1996');
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', '1996');
  const card = page.locator('#\\31 996 [data-card]');
  await expect(card).toBeInViewport({ ratio: 0.95 });
  await page.reload();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', '1996');
  await truthful(page);
});

test('an unknown hash opens the page at the top', async ({ page }) => {
  const errors = await open(page, '/#no-such-step');
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'cover');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(errors).toEqual([]);
});

test('one Back leaves the story, and coming back restores the place', async ({ page }) => {
  // Where Back leads is asked, not how.
  if (!FULL) await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('about:blank');
  await open(page);
  for (let i = 0; i < 5; i++) await page.locator('[data-action="next"]').click();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'alone');
  // Written when scrolling ends, and a change of the page's place that could be taken for the way back.
  await expect(page).toHaveURL(/#alone$/);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
  await page.goForward();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', 'alone');
  await truthful(page);
});

async function leads(page: Page) {
  const scene = page.locator('[data-stage]');
  const position = page.locator('[data-position]');
  await page.locator('[data-action="next"]').click();
  await expect(scene).toHaveAttribute('data-scene', 'signing');
  await expect(position).toHaveText(`1 / ${STEPS.length}`);
  await page.keyboard.press('ArrowRight');
  await expect(scene).toHaveAttribute('data-scene', 'review');
  await page.keyboard.press('ArrowLeft');
  await expect(scene).toHaveAttribute('data-scene', 'signing');
  await page.locator('[data-action="previous"]').click();
  await expect(scene).toHaveAttribute('data-scene', 'cover');
  await page.locator('.menu summary').click();
  await page.locator(`.menu a[href="#${STEPS.at(-1)}"]`).click();
  await expect(scene).toHaveAttribute('data-scene', STEPS.at(-1)!);
  await expect(position).toHaveText(`${STEPS.length} / ${STEPS.length}`);
  await expect(page.locator('.menu')).not.toHaveAttribute('open');
}

async function changesAtOnce(page: Page) {
  await page.locator('[data-action="motion"]').click();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'off');
  const moved = await page.evaluate(async () => {
    let animations = 0;
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...given) {
      animations++;
      return animate.apply(this, given);
    };
    document.getElementById('missing')!.scrollIntoView({ behavior: 'instant' });
    const stage = document.querySelector<HTMLElement>('[data-stage]')!;
    while (stage.dataset['scene'] !== 'missing') await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const running = document.getAnimations().length;
    return { animations, running, moving: stage.hasAttribute('data-moving') };
  });
  expect(moved).toEqual({ animations: 0, running: 0, moving: false });
  await expect(page.locator('[data-stage] [data-flow="shells-prk-rus"]')).toBeAttached();
}

test('the story is led by its controls, and stands still with motion off', async ({ page }) => {
  await open(page);
  await test.step('buttons, keys and menu lead through the story', () => leads(page));
  await test.step('with motion off the picture changes at once', () => changesAtOnce(page));
});

test('the camera stays dead still through the four treaty steps', async ({ page }) => {
  await open(page, '/#1961');
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  const base = page.locator('[data-stage] .base').last();
  const matrix = await base.evaluate((group) => (group as SVGGElement).getScreenCTM()!.toString());
  for (const [slug, status] of [
    ['1996', 'lapsed'],
    ['2024', 'signed'],
    ['reading', 'signed']
  ]) {
    await page.locator('[data-action="next"]').click();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', slug!);
    await expect(page.locator('[data-stage] [data-flow="treaty"]')).toHaveAttribute(
      'data-status',
      status!
    );
    await expect(page.locator('[data-moving]')).toHaveCount(0);
    expect(await base.evaluate((group) => (group as SVGGElement).getScreenCTM()!.toString())).toBe(
      matrix
    );
  }
  await expect(page.locator('[data-stage] [data-condition]')).toHaveCount(2);
  await scrollPage(page, await end(page));
});

async function opensSources(page: Page) {
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  const base = page.locator('[data-stage] .base');
  const before = await base.evaluate((group) => (group as SVGGElement).getScreenCTM()!.toString());
  await page.locator('#reading summary').click();
  await expect(page.locator('#reading .step-notes ol')).toBeVisible();
  await truthful(page);
  expect(await base.evaluate((group) => (group as SVGGElement).getScreenCTM()!.toString())).toBe(
    before
  );
}

async function rests(page: Page) {
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  const busy = await page.evaluate(async () => {
    let calls = 0;
    const { setTimeout: later, requestAnimationFrame: frame } = window;
    window.setTimeout = ((...given: Parameters<typeof later>) => (
      calls++,
      later(...given)
    )) as never;
    window.setInterval = (() => calls++) as never;
    window.requestAnimationFrame = (then) => (calls++, frame(then));
    await new Promise((done) => later(done, 1500));
    return calls + document.getAnimations().filter((one) => one.playState === 'running').length;
  });
  expect(busy).toBe(0);
}

test('sources of a card that open move nothing, and at rest nothing runs', async ({ page }) => {
  await open(page, '/#reading');
  await test.step('opening the sources of a card moves neither the map nor the scene', () =>
    opensSources(page));
  await test.step('at rest nothing runs', () => rests(page));
});
