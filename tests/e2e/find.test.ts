import { expect, test, type BrowserContext, type Page } from 'playwright/test';
import { FULL, inTurn } from '../support/full';
import { address } from './address';
import { LOOKS, shorten, sideways, violations } from './axe';

/** The pages that can be searched, with the height in px that each may have on a phone, closed. */
const PAGES = [
  ['/claims/', 9000],
  ['/numbers/', 9000],
  ['/timeline/', 12_000],
  ['/sources/', 12_000],
  ['/teach/key/', 9000]
] as const;
const PHONE = { width: 390, height: 664 };

const open = async (page: Page, path: string) => {
  await page.goto(address(path));
  await expect(page.locator('[data-found]')).toHaveCount(1);
};
const field = (page: Page) => page.getByRole('searchbox', { name: 'Find on this page' });
const count = (page: Page) => page.locator('[data-find-count]');
const rows = (page: Page) => page.locator('[data-row]:not([data-missed])');
/** Filters stand open beside the rows on wide windows, and open on phones. */
const openFilters = async (page: Page) => {
  const more = page.locator('.find-more');
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
};

for (const [n, [path, most]] of PAGES.entries()) {
  const faults = FULL || !n ? ', and has no fault that axe knows' : '';
  test(`${path} is short at first, filters as one types, opens, never scrolls sideways${faults}`, async ({
    page
  }) => {
    await page.setViewportSize(PHONE);
    await open(page, path);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const all = await page.locator('[data-row]').count();

    await test.step('short at first, and says how much is left', async () => {
      expect(await height()).toBeLessThanOrEqual(most);
      await expect(count(page)).toHaveText(`${all} of ${all}`);
      await field(page).pressSequentially('treat');
      const left = await rows(page).count();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(all);
      await expect(count(page)).toHaveText(`${left} of ${all}`);
      const texts = await rows(page).evaluateAll((all) =>
        all.map((row) => {
          const heading = row.closest('.row-group')?.querySelector('[data-heading]');
          return `${heading?.textContent} ${row.textContent}`;
        })
      );
      expect(texts.filter((text) => !text.toLowerCase().includes('treat'))).toEqual([]);
      await expect(rows(page).first()).toBeVisible();
      // What is found stands right below the search.
      const first = (await rows(page).first().boundingBox())!;
      const form = (await page.locator('[data-find]').boundingBox())!;
      expect(first.y - form.y - form.height).toBeLessThan(300);
      await field(page).fill('qqqq');
      await expect(count(page)).toHaveText('Nothing found: “qqqq”');
      expect(await rows(page).count()).toBe(0);
      await field(page).fill('');
      await expect(count(page)).toHaveText(`${all} of ${all}`);
      expect(await height()).toBeLessThanOrEqual(most);
    });

    await test.step('opens and closes every row with one tap', async () => {
      const closed = page.locator(
        'main details.fold:not([open]), main details[data-row-group]:not([open])'
      );
      expect(await closed.count()).toBeGreaterThan(10);
      await page.getByRole('button', { name: 'Open all' }).click();
      await expect(closed).toHaveCount(0);
      await page.getByRole('button', { name: 'Close all' }).click();
      expect(await closed.count()).toBeGreaterThan(10);
    });

    await test.step('searched, nothing is wrong or scrolls sideways', async () => {
      await field(page).fill('korea');
      for (const [width, fontSize, colorScheme] of inTurn(LOOKS, n)) {
        await page.setViewportSize({ width, height: 720 });
        await page.emulateMedia({ colorScheme });
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
        await openFilters(page);
        expect(await sideways(page), `${width} px at ${fontSize}`).toBeLessThanOrEqual(0);
        // The search is the same on each page; what is found, `pages` and `teach` look at as it is.
        if (!FULL && n) continue;
        await shorten(page);
        expect(await violations(page, 'main'), `${width} px at ${fontSize}`).toEqual([]);
      }
    });
  });
}

test('every page of the evidence reads the same without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  for (const [path] of PAGES) {
    await page.goto(address(`${path}?q=qqqq`));
    await expect(page.locator('[data-find]'), path).toBeHidden();
    expect(await page.locator('[data-row][data-missed]').count(), path).toBe(0);
    await page.locator('main summary:visible').first().click();
    await expect(page.locator('main details[open]').first(), path).toBeVisible();
  }
  await context.close();
});

test('a link to a filter of the claims sets the filter of the form', async ({ page }) => {
  await open(page, '/claims/#only-prediction');
  await openFilters(page);
  await expect(page.getByLabel('Kind')).toHaveValue('prediction');
  expect(await rows(page).count()).toBeGreaterThan(0);
  for (const row of await rows(page).all()) {
    await expect(row).toHaveAttribute('data-kind', 'prediction');
  }
});

test('the keyboard alone searches, opens a row and follows the contents', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, '/claims/');
  await field(page).focus();
  await page.keyboard.type('nuclear');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open all' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Kind')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const summary = rows(page).first().locator('summary').first();
  await expect(summary).toBeFocused();
  // The row in hand is not under the search that stays.
  const form = (await page.locator('[data-find]').boundingBox())!;
  expect((await summary.boundingBox())!.y).toBeGreaterThanOrEqual(form.y + form.height - 1);
  await page.keyboard.press('Enter');
  await expect(rows(page).first().locator('details.fold')).toHaveAttribute('open', '');
});

test('an address opens the row that it names, clear of the search', async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const [path, id] of [
    ['/claims/', 'c17'],
    ['/numbers/', 'prk-rus-containers-2025-07-dia'],
    ['/sources/', 'asia-today-2024-02-27-6700-containers']
  ] as const) {
    await open(page, `${path}#${id}`);
    const row = page.locator(`#${id}`);
    await expect(row).toBeInViewport();
    const form = (await page.locator('[data-find]').boundingBox())!;
    expect((await row.boundingBox())!.y, id).toBeGreaterThanOrEqual(form.y + form.height - 1);
  }
});

async function citesRow(page: Page, context: BrowserContext) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/claims/?from=missing#c17');
  await page.locator('#c17 [data-cite]').click();
  const cited = page.locator('#c17 .cited');
  const name = (await page.locator('#c17 [data-name]').textContent())!.trim().replace(/\.$/, '');
  const today = new Date().toLocaleDateString('en', { dateStyle: 'long' });
  const text = `${name}. In: The clause that came back, The claims. ${address('/claims/#c17')}, accessed ${today}.`;
  await expect(cited).toHaveText(`${text} (copied)`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
}

async function opensOnPaper(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('details.fold:not([open])')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-find]')).toBeHidden();
}

test('a row is cited; on paper every row is open', async ({ page, context }) => {
  await test.step('a row says how it is cited, with its address and the day', () =>
    citesRow(page, context));
  await test.step('paper gets every row open', () => opensOnPaper(page));
});

test('leads from a card to its row, its source, and with one press back to the step', async ({
  page
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const html = await (await page.request.get(address('/'))).text();
  const step = html
    .split(/(?=<section [^>]*data-step=)/)
    .filter((part) => /class="step-notes[^]*href="[^"]*claims\/#/.test(part))
    .map((part) => /data-step="([^"]+)"/.exec(part)![1]!)
    .at(-1)!;
  await page.goto(address(`/#${step}`));
  await expect(page.locator('html[data-ready]')).toHaveCount(1);
  await page.locator(`#${step} .step-notes > summary`).click();
  await page.locator(`#${step} .step-notes a[href*="claims/#"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/claims/\\?from=${step}#c\\d+`));
  const id = new URL(page.url()).hash;
  await page.locator(`${id} .source-list > summary`).first().click();
  await page.locator(`${id} .source-list [data-online]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/sources/\\?from=${step}#`));
  await page.getByRole('link', { name: 'Back to the step' }).click();
  await expect(page).toHaveURL(new RegExp(`/#${step}$`));
  await expect(page.locator(`#${step} [data-card]`)).toBeInViewport();
});

/** Rows that a search opens at most: `MOST_OPEN` of the script. */
const MOST_OPEN = 30;

async function foundByBrowser(page: Page) {
  const hidden = await page.evaluate(() => {
    const groups = [...document.querySelectorAll<HTMLDetailsElement>('details.row-group')];
    return groups
      .filter(({ open }) => !open)
      .flatMap((group) => {
        // What is rendered, cut off or not, is what browsers search.
        const shown = group.innerText;
        return [...group.querySelectorAll('[data-name]')]
          .map((name) => name.textContent.trim())
          .filter((title) => !shown.includes(title));
      });
  });
  expect(hidden).toEqual([]);
  const found = await page.evaluate(() =>
    (window as unknown as { find(text: string): boolean }).find('Russia firmly denies allegations')
  );
  expect(found).toBe(true);
}

async function answersLetters(page: Page) {
  for (const words of ['k', 'ko', 'kore', 'e']) {
    const seen = await page.evaluate((typed) => {
      const input = document.querySelector<HTMLInputElement>('[data-find] [name="q"]')!;
      input.value = typed;
      // All is done before the event returns: nothing waits for a later frame.
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const found = [...document.querySelectorAll('[data-row]:not([data-missed])')];
      const groups = [...document.querySelectorAll('details.row-group')];
      return {
        found: found.length,
        open: found.filter((row) => row.closest('details.row-group[open]')).length,
        groups: groups.filter((group) => group.hasAttribute('open')).length,
        empty: groups.filter(
          (group) =>
            !group.hasAttribute('data-missed') &&
            !group.querySelector('[data-row]:not([data-missed])')
        ).length
      };
    }, words);
    expect(seen.found, words).toBeGreaterThan(100);
    expect(seen.open, words).toBeGreaterThan(0);
    expect(seen.open, words).toBeLessThanOrEqual(MOST_OPEN);
    expect(seen.groups, words).toBeLessThanOrEqual(MOST_OPEN);
    expect(seen.empty, words).toBe(0);
  }
}

async function findsScripts(page: Page) {
  for (const [words, title] of [
    ['신원식', '신원식'],
    ['신원시', '신원식'],
    ['путин', 'Путин'],
    ['ЗЕЛЕНСЬКОГО', 'Зеленського'],
    ['hurriyet', 'Hürriyet'],
    ['HÜRRİYET', 'Hürriyet'],
    // Names of publishers stand over their rows.
    ['yonhap shells', 'ells']
  ] as const) {
    await field(page).fill(words);
    expect(await rows(page).count(), words).toBeGreaterThan(0);
    await expect(rows(page).filter({ hasText: title }).first(), words).toBeVisible();
  }
}

async function narrowTogether(page: Page) {
  await field(page).fill('putin');
  const words = await rows(page).count();
  await openFilters(page);
  await page.locator('select[name="language"]').selectOption('ru');
  const russian = await rows(page).count();
  expect(russian).toBeLessThan(words);
  await page.getByLabel('Primary or not').selectOption('report');
  const { search } = new URL(page.url());
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
    q: 'putin',
    language: 'ru',
    rank: 'report'
  });
  const told = await count(page).textContent();
  await open(page, `/sources/${search}`);
  await expect(field(page)).toHaveValue('putin');
  await expect(count(page)).toHaveText(told!);
  await openFilters(page);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field(page)).toHaveValue('');
  await expect.poll(() => new URL(page.url()).search).toBe('');
}

test('the sources: found by the browser, at each letter, in every script, and by filters', async ({
  page
}) => {
  await page.setViewportSize(PHONE);
  await open(page, '/sources/');
  await test.step('the browser’s own search finds the title of every source while its group is closed', () =>
    foundByBrowser(page));
  await test.step('answers each letter within one frame: few rows are opened, however many hold it', () =>
    answersLetters(page));
  await test.step('finds Korean, Cyrillic and words with accents, however they are typed', () =>
    findsScripts(page));
  await test.step('words and filters narrow together, and the address keeps and sends them', () =>
    narrowTogether(page));
});
