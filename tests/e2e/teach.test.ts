import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Response } from 'playwright/test';
import { CODEBOOKS, FIRST } from '../unit/teach/codebooks';
import { decode, encode, grouped } from '../../src/lib/classroom/sort/code';
import { address } from './address';
import { COLOURS, shorten, violations } from './axe';
import { FULL, inTurn, oneIn } from '../support/full';
import { TEACH_PAGES } from '../support/teach-pages';

const SHEETS = [
  '/teach/print/',
  ...['a', 'b', 'c', 'd', 'e', 'f', 'k'].map((id) => `/teach/print/${id}/`)
];

/** Moves the focus with the Tab key alone until it is on what `selector` names. */
async function tabTo(page: Page, selector: string, most = 400): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wish) => document.activeElement?.matches(wish), selector)) return;
  }
  throw new Error(`${most} tabs did not reach ${selector}`);
}

const item = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);

test('the sort is finished by keyboard, and its code is read back by the class panel', async ({
  page
}) => {
  await page.setViewportSize({ width: 360, height: 664 });
  await page.goto(address('/teach/sort/'));
  await expect(page.locator('[data-progress]')).toHaveText(
    '12 of 12 still open: 12 without a kind, 12 without a reason'
  );
  await expect(page.locator('[data-key]').first()).toBeHidden();
  await expect(item(page, 's00')).toBeHidden();

  await tabTo(page, 'input[name="s01"]');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'input[name="s01-reason"]');
  await page.keyboard.type('The office is named');
  await tabTo(page, '[data-action="finish"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-missing] p')).toContainText('Still without a kind: S02b, S05c');
  await expect(page.locator('[data-missing] p')).toContainText('Still without a reason: S02b');
  await expect(page.locator('input[name="s02b"]').first()).toBeFocused();

  for (const id of CODEBOOKS.at(-1)!.sets.core.slice(1)) {
    if (id !== 's02b') await tabTo(page, `input[name="${id}"]`);
    await page.keyboard.press('Space');
    await tabTo(page, `input[name="${id}-reason"]`);
    await page.keyboard.type('It can be looked up');
  }
  await expect(page.locator('[data-progress]')).toHaveText('All 12 have a kind and a reason');
  await tabTo(page, '[data-action="finish"]');
  await page.keyboard.press('Enter');

  const result = page.locator('[data-activity="sort"] [data-result]');
  await expect(page.locator('[data-finish]')).toBeHidden();
  await expect(result).toBeFocused();
  const code = (await page.locator('[data-code]').textContent()) ?? '';
  expect(decode(code, CODEBOOKS)).toMatchObject({
    answers: [2, ...Array.from({ length: 11 }, () => 1)]
  });
  // The class may talk before the key opens.
  await expect(item(page, 's01').locator('[data-feedback]')).toBeHidden();
  await expect(item(page, 's16').locator('[data-key]')).toBeHidden();
  await tabTo(page, '[data-action="open-key"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-opened]')).toBeFocused();
  await expect(item(page, 's01').locator('[data-feedback]')).toContainText('key’s kind');
  await expect(item(page, 's10a').locator('[data-feedback]')).toContainText('alternatives');
  await expect(item(page, 's16').locator('[data-feedback]')).toContainText('another kind');
  await expect(item(page, 's16').locator('[data-key]')).toBeVisible();
  await expect(page.locator('input[name="s16"]').first()).toBeDisabled();

  const other = encode([2, ...Array.from({ length: 10 }, () => 1), 5], FIRST);
  const wrong = code.replace(/^./, (first) => (first === '7' ? '8' : '7'));
  await tabTo(page, '#class-codes');
  await page.keyboard.insertText(
    `Period 3\n${code}\n${grouped(other)}\n${wrong}\n${code.toLowerCase()}`
  );
  await tabTo(page, '[data-action="count"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-count]')).toHaveText('3 codes counted.');
  await expect(page.locator('[data-older]')).toHaveText(/\(version 1\): 1\./);
  await expect(page.locator('[data-ignored] li')).toHaveCount(2);
  await expect(page.locator('[data-ignored]')).toContainText('Line 4');
  await expect(page.locator('[data-ignored]')).toContainText(`the code is ${code}`);
  await expect(page.locator('[data-duplicates]')).toContainText('lines 2, 5');
  await expect(page.locator('[data-split]').first()).toHaveAttribute('data-split', 's21');
  await expect(page.locator('[data-split]').first()).toContainText('67 %');
  await expect(page.locator('.class-table tbody tr')).toHaveCount(12);
});

test('the key opens as it is, and all 29 statements make a longer code', async ({ page }) => {
  await page.goto(address('/teach/sort/'));
  await page.getByLabel('All 29 statements').check();
  await expect(page.locator('[data-progress]')).toContainText('29 of 29 still open');
  await page.locator('input[name="s23"][value="call to action"]').check();
  await page.locator('[data-action="finish"]').click();
  await page.locator('[data-action="anyway"]').click();
  const code = (await page.locator('[data-code]').textContent()) ?? '';
  expect(decode(code, CODEBOOKS)).toMatchObject({
    answers: [...Array.from({ length: 28 }, () => 0), 6]
  });
  await page.locator('[data-action="open-key"]').click();
  await expect(item(page, 's00').locator('[data-feedback]')).toHaveText('You chose no kind.');
});

test('the clause lab is finished by keyboard', async ({ page }) => {
  await page.goto(address('/teach/clauses/'));
  const outcome = (treaty: string) => page.locator(`[data-treaty="${treaty}"] dd`);
  await tabTo(page, 'input[name="path-danger"]');
  for (const question of ['danger', 'attack', 'war']) {
    if (question !== 'danger') await tabTo(page, `input[name="path-${question}"]`);
    await page.keyboard.press('Space');
  }
  await expect(outcome('ussr-dprk-1961')).toHaveAttribute('data-outcome', 'due');
  await expect(outcome('russia-dprk-2000')).toHaveAttribute('data-outcome', 'due');
  await expect(outcome('russia-dprk-2024')).toHaveAttribute('data-outcome', 'waiting');
  await tabTo(page, 'input[name="path-article-51"]');
  await page.keyboard.press('Space');
  await tabTo(page, 'input[name="path-laws"]');
  await page.keyboard.press('ArrowUp');
  await expect(outcome('russia-dprk-2024')).toHaveAttribute('data-outcome', 'open');

  await page.locator('input[name="switch-laws"]').focus();
  await page.keyboard.press('Space');
  await expect(outcome('russia-dprk-2024')).toHaveAttribute('data-outcome', 'due');
  await expect(page.locator('[data-clause="russia-2024-limits"]')).toContainText('taken out');
  await expect(page.locator('[data-both]')).toBeHidden();

  await tabTo(page, '#rewrite-text');
  await page.keyboard.type('The treaty, some say, revives a clause.');
  await expect(page.locator('[data-words]')).toHaveText('7 words');
  await tabTo(page, '[data-action="save"]');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('The treaty, some say, revives a clause.');
  expect(text).toContain('[ ] It names the two references that are new.');
});

test('the number is traced by keyboard, and its width on the map follows', async ({ page }) => {
  await page.goto(address('/teach/numbers/'));
  const printed = page.locator('[data-range]');
  const core = page.locator('[data-map] [data-flow="shells-kor-usa"]');
  await tabTo(page, 'input[name="report"]');
  await expect(core).toHaveCount(0);
  // The first report is words: nothing is drawn of it.
  await page.keyboard.press('ArrowDown');
  await expect(printed).toHaveText('“hundreds of thousands”');
  await expect(core).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(printed).toHaveText('100,000, 155 mm shells');
  await expect(core).toHaveAttribute('data-high', '100000');
  const widths = async (...looks: string[]) =>
    Promise.all(
      looks.map((look) =>
        page
          .locator(`[data-enlarged] rect.enlarged-${look}`)
          .evaluate((rect) => Number(rect.getAttribute('width')))
      )
    );
  const close = (px: number) => expect.closeTo(px, 1);
  expect(await widths('low', 'range')).toEqual([close(4.2), close(0)]);

  await page.locator('input[value="kor-usa-sum"]').focus();
  await page.keyboard.press('Space');
  await expect(printed).toHaveText('550,000 to 720,000, 155 mm shells');
  await expect(core).toHaveAttribute('data-low', '550000');
  expect(await widths('low', 'range')).toEqual([close(23.1), close(7.1)]);

  await page.locator('input[value="usa-ukr-korean-share-june-2024"]').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-counted]')).toContainText('No figure, so no width.');
  await expect(page.locator('[data-enlarged] rect')).toHaveCount(0);

  await page.locator('input[value="prk-rus-shells-2024-02-shin"]').focus();
  await page.keyboard.press('Space');
  await expect(printed).toContainText('room for more than 500,000 to more than 3 million');
  await expect(page.locator('[data-map] [data-flow="shells-prk-rus"]')).toHaveAttribute(
    'data-high',
    '3000000'
  );
  await expect(page.locator('[data-map] [data-measure="room"]')).toHaveCount(1);
  expect(await widths('clear', 'room')).toEqual([close(21), close(105)]);

  // Containers are counted, but are no number of rounds.
  await page.locator('input[value="prk-rus-containers-2024-06-shin"]').focus();
  await page.keyboard.press('Space');
  await expect(printed).toHaveText('at least 10,000');
  await expect(page.locator('[data-counted]')).toContainText('Not a number of rounds');
  await expect(page.locator('[data-enlarged] rect')).toHaveCount(0);
});

/** The sort once it is over and the class has been counted, a number that has been traced. */
async function answerAll(page: Page, path: string) {
  if (path === '/teach/numbers/') await page.locator('input[value="kor-usa-sum"]').check();
  if (path !== '/teach/sort/') return;
  await page.locator('[data-action="finish"]').click();
  await page.locator('[data-action="anyway"]').click();
  await page.locator('[data-action="open-key"]').click();
  const code = encode(
    Array.from({ length: 12 }, () => 1),
    FIRST
  );
  await page.locator('#class-codes').fill(`${code}\n`.repeat(2));
  await page.locator('[data-action="count"]').click();
}

test('every page: nothing stored, no other host, nothing sideways, targets of 44 px, nothing that axe finds', async ({
  browser
}) => {
  test.slow();
  const context = await browser.newContext({
    viewport: { width: 360, height: 664 },
    bypassCSP: true
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => strangers.push(request.url()));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  page.on('dialog', (dialog) => void dialog.accept());
  for (const [n, path] of [...TEACH_PAGES, ...SHEETS].entries()) {
    await page.setViewportSize({ width: 360, height: 664 });
    await page.goto(address(path));
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(stored, path).toBe(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${path} is ${wide} px wide`).toBeLessThanOrEqual(360);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.teach button, .teach .choice, .teach summary, .teach-bar a, .teach textarea, .teach input[type="text"]'
        )
      ]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ text: one.textContent, height: one.getBoundingClientRect().height }))
        .filter(({ height }) => height < 43.9)
    );
    expect(small, path).toEqual([]);
    // Axe reads every third of the sheets, which are made of the same parts.
    if (SHEETS.includes(path) && !oneIn(3, SHEETS).includes(path)) continue;
    await answerAll(page, path);
    await shorten(page);
    // Every rule is asked once, in one of the layouts in turn; in the other scheme those about
    // colours. Sheets are for paper, and light.
    const isSheet = SHEETS.includes(path);
    for (const width of isSheet ? [320] : inTurn([320, 1280], n)) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of isSheet ? (['light'] as const) : (['light', 'dark'] as const)) {
        await page.emulateMedia({ colorScheme });
        const rules = colorScheme === 'dark' && !FULL ? COLOURS : undefined;
        const where = `${path}, ${width} px, ${colorScheme}`;
        expect(await violations(page, 'html', rules), where).toEqual([]);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  expect(await context.cookies()).toEqual([]);
  expect(strangers.filter((url) => !url.startsWith(address('/')))).toEqual([]);
  expect(faults.filter((text) => !/404/.test(text))).toEqual([]);
  await context.close();
});

test('without script the pages are there to read', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(address('/teach/sort/'));
  await expect(page.locator('[data-scriptless]')).toBeVisible();
  await expect(item(page, 's10a')).toContainText('revived the automatic intervention clause');
  await item(page, 's10a').locator('[data-key] > summary').click();
  await expect(item(page, 's10a')).toContainText('Two references are new');
  await page.goto(address('/teach/clauses/'));
  await expect(page.locator('[data-result]')).toContainText('Has there been an armed attack?');
  await page.goto(address('/teach/numbers/'));
  await expect(item(page, 'kor-usa-loan-kbs')).toContainText('330,000 to 500,000');
  await page.close();
});

test('the first page is light', async ({ page }) => {
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(address('/teach/'), { waitUntil: 'networkidle' });
  const own = answers.filter((one) => one.url().startsWith(address('/')) && one.ok());
  // Every body is waited for: the page may be idle before its last answer has been read.
  const sizes = await Promise.all(own.map(async (one) => gzipSync(await one.body()).length));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(150_000);
});
