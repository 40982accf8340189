import { expect, test, type Page } from 'playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import postcss, { type Root } from 'postcss';
import { address } from './address';
import { cardsStand, ready, scenesTrue, watch } from './story-page';
import { FULL } from '../support/full';
import { STEPS } from '../support/slugs';

/** What the oldest browsers of `tools/build/oldest.ts` do not know, each taken out as they would. */
const NEWER: Record<string, (sheet: Root) => void> = {
  'W21 ranges in media queries': (sheet) =>
    sheet.walkAtRules('media', (rule) => void (/[<>]/.test(rule.params) && rule.remove())),
  'W22 mixed colours': (sheet) => {
    sheet.walkAtRules(
      'supports',
      (rule) => void (/color-mix|from/.test(rule.params) && rule.remove())
    );
    // With a variable in it a declaration is read, and then worth nothing.
    sheet.walkDecls(/^(?!--)/, (one) => {
      if (/color-mix|light-dark|oklch/.test(one.value)) one.value = 'unset';
    });
  },
  'W23 nested rules': (sheet) =>
    sheet.walkRules((rule) => {
      rule.each((node) => void (node.type !== 'decl' && node.type !== 'comment' && node.remove()));
    }),
  'W24 :has': (sheet) => {
    sheet.walkAtRules('supports', (rule) => void (/:has/.test(rule.params) && rule.remove()));
    sheet.walkRules((rule) => void (/:has\(/.test(rule.selector) && rule.remove()));
  },
  'W24 container queries and their units': (sheet) => {
    sheet.walkAtRules('container', (rule) => void rule.remove());
    sheet.walkAtRules('supports', (rule) => void (/cqi/.test(rule.params) && rule.remove()));
    sheet.walkDecls((one) => void (/\dcq[iwhb]/.test(one.value) && one.remove()));
  },
  'W24 small and large heights of the window': (sheet) => {
    sheet.walkAtRules('supports', (rule) => void (/[sld]v[hw]/.test(rule.params) && rule.remove()));
    sheet.walkDecls((one) => {
      if (!/\d[sld]v[hw]\b/.test(one.value)) return;
      if (one.prop.startsWith('--') || one.value.includes('var(')) one.value = 'unset';
      else one.remove();
    });
  },
  'W24 other words for the reader’s ear, layers, the text of details': (sheet) => {
    sheet.walkAtRules('layer', (rule) => void rule.remove());
    sheet.walkDecls('content', (one) => void (/ \/ ['"]/.test(one.value) && one.remove()));
    sheet.walkRules((rule) => void (/::details-content/.test(rule.selector) && rule.remove()));
  }
};

const SHEETS = 'build/app/immutable/assets';

/** What else may look otherwise on wide windows: what asks for their size, and colours over the map. */
const WIDE = /W21|W22|container|heights/;

/** Runs before the page's scripts: what lists and elements learned later is not there. */
const forget = () => {
  for (const name of [
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with'
  ])
    delete (Array.prototype as unknown as Record<string, unknown>)[name];
  delete (String.prototype as unknown as Record<string, unknown>)['at'];
  delete (Object as unknown as Record<string, unknown>)['hasOwn'];
  delete (Object as unknown as Record<string, unknown>)['groupBy'];
  delete (window as unknown as Record<string, unknown>)['structuredClone'];
  delete (Element.prototype as unknown as Record<string, unknown>)['ariaDisabled'];
  delete (Element.prototype as unknown as Record<string, unknown>)['checkVisibility'];
};

async function without(page: Page, cut: (sheet: Root) => void) {
  const known = new Map<string, string>();
  const rest = (css: string) => {
    const found = known.get(css);
    if (found !== undefined) return found;
    const sheet = postcss.parse(css);
    cut(sheet);
    const left = sheet.toString();
    known.set(css, left);
    return left;
  };
  await page.route('**/*.css', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ contentType: 'text/css', body: rest(await answer.text()) });
  });
  // The story has its sheets inside, and allows them by their hash.
  await page.route(/\/(?:\?[^/]*)?$/, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const [, css] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    const left = rest(css ?? '');
    const mark = (text: string) => createHash('sha256').update(text).digest('base64');
    const body = css ? html.replace(css, () => left).replace(mark(css), () => mark(left)) : html;
    await route.fulfill({ response: answer, body });
  });
}

/** Whether a page of the site is another one where its sheets are cut: else it is not looked at again. */
function differs(path: string, cut: (sheet: Root) => void): boolean {
  const html = readFileSync(`build${path}index.html`, 'utf8');
  const inside = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css!);
  const links = [...html.matchAll(/<link href="[^"]*\/([^/"]+\.css)" rel="stylesheet"/g)];
  const files = links.map(([, name]) => readFileSync(`${SHEETS}/${name}`, 'utf8'));
  return [...inside, ...files].some((css) => {
    const sheet = postcss.parse(css);
    cut(sheet);
    return sheet.toString() !== css;
  });
}

/** How much of its colour covers what is below, 0 to 1. */
const opacity = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { backgroundColor } = getComputedStyle(one);
      const [, , , alpha = 1] = backgroundColor.match(/[\d.]+/g)!.map(Number);
      return alpha;
    });

/** Looks at the story, which is open, in a window of this size; whole: goes to other steps, too. */
async function looksRight(page: Page, width: number, height: number, whole: boolean) {
  await page.setViewportSize({ width, height });
  await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), STEPS[1]!);
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', STEPS[1]!);
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  await cardsStand(page);
  const card = page.locator(`[id='${STEPS[1]}'] [data-card]`);
  await expect(card).toBeInViewport({ ratio: 0.95 });
  expect(await opacity(page, '[data-card]')).toBeGreaterThan(0.9);
  const box = (await card.boundingBox())!;
  if (width >= 900) expect(box.x + box.width, 'beside the map').toBeLessThan(width / 2);
  else expect(box.y, 'below the map').toBeGreaterThan(height * 0.3);
  const bar = (await page.locator('[data-bar]').boundingBox())!;
  expect(Math.round(bar.y + bar.height)).toBe(height);
  for (const icon of await page.locator('[data-bar] > button svg:visible').all()) {
    const drawn = (await icon.boundingBox())!;
    expect(Math.min(drawn.width, drawn.height)).toBeGreaterThanOrEqual(16);
  }
  const fills = await page.evaluate(() => {
    const fill = (one: Element | null) => one && getComputedStyle(one).fill;
    const countries = [...document.querySelectorAll('[data-stage] [data-highlight]')];
    return {
      land: fill(document.querySelector('[data-stage] .land')),
      countries: countries.map(fill)
    };
  });
  expect(fills.countries.length).toBeGreaterThan(0);
  for (const fill of fills.countries) {
    expect(fill).not.toBe(fills.land);
    expect(fill).not.toBe('rgb(0, 0, 0)');
  }
  if (whole) await scenesTrue(page);
}

async function embedLooksRight(page: Page, steps: readonly string[]) {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto(address('/embed/v1/en/'));
  await ready(page);
  const shown = await page
    .locator('.words')
    .evaluateAll(
      (all) => all.filter((one) => getComputedStyle(one).visibility === 'visible').length
    );
  expect(shown, 'one scene at a time').toBe(1);
  expect((await page.locator('#embed-root').boundingBox())!.height).toBeLessThanOrEqual(900);
  const next = page.locator('[data-action="next"]');
  await expect(next).toBeVisible();
  for (const slug of steps) {
    await next.click();
    await expect(page.locator('#embed-root')).toHaveAttribute('data-scene', slug);
  }
  await expect(next).toHaveAttribute('aria-disabled', String(steps.at(-1) === STEPS.at(-1)));
}

for (const [what, cut] of Object.entries(NEWER)) {
  test(`${what}: a browser without it gets the story, the card, the presenter and the sort`, async ({
    page
  }) => {
    test.slow();
    const errors = watch(page);
    await without(page, cut);
    await page.addInitScript(forget);
    // What the scripts have forgotten is the same each time: with one feature all pages are tried.
    const all = FULL || what.includes(':has');
    if (all || differs('/', cut)) {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 390, height: 664 });
      await page.goto(address('/'));
      await ready(page);
      // Steps are measured by their heights.
      const whole = all || what.includes('heights');
      await looksRight(page, 390, 664, whole);
      await page.setViewportSize({ width: 1180, height: 800 });
      if (FULL || WIDE.test(what)) await looksRight(page, 1180, 800, whole);
      // Into the show by the menu, which leads there as the address does.
      await page.locator('[data-action="present"]').evaluate((one: HTMLElement) => {
        // A window that fills the screen could take no other size afterwards.
        Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not here'));
        one.click();
      });
      await expect(page.locator('html[data-present]')).toBeAttached();
      await expect(page.locator('[data-card]:visible')).toHaveCount(1);
      expect(await opacity(page, '[data-current] [data-card]')).toBeGreaterThan(0.9);
    }
    if (all || differs('/embed/v1/en/', cut)) {
      // Where the end is told is the script's, which has forgotten the same each time.
      await embedLooksRight(
        page,
        FULL || what.includes(':has') ? STEPS.slice(1) : STEPS.slice(1, 3)
      );
    }
    if (all || differs('/teach/sort/', cut)) {
      await page.goto(address('/teach/sort/'));
      await expect(page.locator('[data-item]:visible')).toHaveCount(
        await page.locator('[data-item][data-core]').count()
      );
    }
    expect(errors).toEqual([]);
  });
}

test('below the minimum every page is as without script', async ({ page }) => {
  await page.addInitScript(() => {
    const { supports } = CSS;
    CSS.supports = ((...given: [string]) =>
      !given.join().includes('aspect-ratio') && supports.apply(CSS, given)) as typeof CSS.supports;
  });
  const errors = watch(page);
  await page.goto(address('/'));
  await expect(page.locator('[data-bar]')).toBeHidden();
  await expect(page.locator('.step-figure').nth(3)).toBeVisible();
  await cardsStand(page);
  await page.goto(address('/embed/v1/en/'));
  await expect(page.locator('.words h2:visible')).toHaveCount(STEPS.length);
  await expect(page.locator('html[data-js]')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('no sheet uses what the oldest browsers cannot read without saying what else to do', () => {
  const sheets = readdirSync(SHEETS).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  const wrong: string[] = [];
  for (const name of sheets) {
    const sheet = postcss.parse(readFileSync(`${SHEETS}/${name}`, 'utf8'));
    sheet.walkAtRules('media', ({ params }) => {
      if (/[<>]/.test(params)) wrong.push(`${name}: @media ${params}`);
    });
    sheet.walkAtRules(/^(?:container|layer|scope|property)$/, (rule) => {
      wrong.push(`${name}: @${rule.name}`);
    });
    sheet.walkRules(({ parent, selector, selectors }) => {
      if (parent?.type === 'rule') wrong.push(`${name}: ${selector} is nested`);
      // One unknown selector drops the whole list.
      const young = selectors.filter((one) => /:has\(|::details-content/.test(one));
      if (young.length && young.length < selectors.length) wrong.push(`${name}: ${selector}`);
    });
  }
  expect(wrong).toEqual([]);
});
