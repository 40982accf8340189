import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { FACT_FILES, wordFiles } from '../../src/lib/content/files';
import { copyProject, endCopy, serveCopy } from '../support/copy';
import { ready } from './story-page';
import { addPseudoEditions, MIRRORED_LANG, PSEUDO_LANGS } from '../support/pseudo';

/*
 * A copy of the project with editions made up for tests, served from its sources: building it
 * would take minutes, and what is asked here does not depend on it. What the server does with changes
 * of the data comes last.
 */
test.describe.configure({ mode: 'serial', timeout: 480_000 });
let folder: string;
let server: ChildProcess;
let address: string;

const ASSETS = 'build/app/immutable/assets/';
const PAGES = ['/', '/claims/', '/numbers/', '/teach/sort/', '/scene/why/', '/embed/'];

test.beforeAll(async () => {
  // The file's time is for its tests alone.
  test.setTimeout(480_000);
  folder = copyProject();
  addPseudoEditions(folder, 'en');
  ({ server, address } = await serveCopy(folder));
});
// The server makes the pages; their scripts are those of the built site, which say the same in one file.
test.beforeEach(({ page }) =>
  page.route(/\/src\/entries\/[\w-]+\.ts/, (route) => {
    const [, name] = /([\w-]+)\.ts/.exec(route.request().url())!;
    const built = readdirSync(ASSETS).find(
      (file) => file.startsWith(`${name}.`) && file.endsWith('.js')
    );
    return route.fulfill({ path: ASSETS + built });
  })
);
test.afterAll(() => endCopy(folder, server));

/** What is cut at its edge, and is not for listeners alone. */
const cut = () =>
  [...document.querySelectorAll<HTMLElement>('a, button, summary, label, h1, h2, h3')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
    .filter((one) => getComputedStyle(one).overflowX === 'hidden')
    .filter((one) => getComputedStyle(one).clipPath === 'none')
    .map((one) => one.outerHTML.slice(0, 120));

for (const lang of PSEUDO_LANGS) {
  test(`nothing of "${lang}" is cut, and no page scrolls sideways`, async ({ page }) => {
    for (const path of PAGES) {
      const answer = await page.goto(`${address}/${lang}${path}`);
      expect(answer?.status(), path).toBe(200);
      if (path === '/') await ready(page);
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 720 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0);
        expect(await page.evaluate(cut), `${path} at ${width} px`).toEqual([]);
      }
    }
  });
}

test('a page from right to left says so, and its map is not mirrored', async ({ page }) => {
  /** Where the dots of a map's places stand across it, 0 to 1. */
  const dots = async (path: string) => {
    await page.goto(address + path);
    return page.evaluate(() => {
      const map = document.querySelector('svg.map')!;
      const { left, width } = map.getBoundingClientRect();
      return [...map.querySelectorAll('circle')].map((dot) =>
        ((dot.getBoundingClientRect().left - left) / width).toFixed(2)
      );
    });
  };
  const plain = await dots('/scene/why/');
  expect(plain.length).toBeGreaterThan(1);
  expect(await dots(`/${MIRRORED_LANG}/scene/why/`)).toEqual(plain);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.goto(`${address}/scene/why/`);
  const link = page.locator(`a[data-edition][hreflang="${MIRRORED_LANG}"]`).first();
  await expect(link).toHaveAttribute('dir', 'rtl');
});

/** The page that says all that the story says, and draws the least. */
const shown = async () => (await fetch(`${address}/text/`)).text();

test('"npm run dev" shows a changed sentence without a restart', async () => {
  const file = join(folder, wordFiles('en').story);
  const before = readFileSync(file, 'utf8');
  const [, sentence] = /"text": "([A-Z][a-z ]{10,})/.exec(before)!;
  expect(await shown()).toContain(sentence!);
  expect(await shown()).not.toContain('Quite another');
  // As many words as before: a card may hold no more.
  const changed = sentence!.replace(/^\S+ \S+/, 'Quite another');
  writeFileSync(file, before.replace(sentence!, changed));
  await expect.poll(shown, { timeout: 60_000 }).toContain('Quite another');
});

test('"npm run dev" shows in the page what is wrong with the data', async () => {
  const file = join(folder, FACT_FILES.scenes);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('"view":', '"veiw":'));
  await expect
    .poll(shown, { timeout: 60_000 })
    .toContain('this field is not known here; did you mean "view"?');
  expect(await shown()).toContain(FACT_FILES.scenes);
  writeFileSync(file, before);
  await expect.poll(shown, { timeout: 60_000 }).not.toContain('not known here');
});
