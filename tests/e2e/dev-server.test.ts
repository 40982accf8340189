import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { FACT_FILES, wordFiles } from '../../src/lib/content/files';
import { copyProject, endCopy, serveCopy } from '../support/copy';
import { FULL } from '../support/full';
import { addPseudoEditions, MIRRORED_LANG, PSEUDO_LANGS } from '../support/pseudo';
import { dots, hasRoom, LOOKED_AT } from './longer';
import { ready } from './story-page';

/*
 * A copy of the project, served from its sources; where everything is tried it has editions made up
 * for tests, which `e2e/longer-words` makes of built pages. Building the copy would take minutes, and
 * what is asked here does not depend on it. What the server does with changes of the data comes last.
 */
test.describe.configure({ mode: 'serial', timeout: 480_000 });
let folder: string;
let server: ChildProcess;
let address: string;

const ASSETS = 'build/app/immutable/assets/';

test.beforeAll(async () => {
  // The file's time is for its tests alone.
  test.setTimeout(480_000);
  folder = copyProject();
  if (FULL) addPseudoEditions(folder, 'en');
  ({ server, address } = await serveCopy(folder));
});
// The server makes the pages; their scripts are those of the built site, which say the same in one file.
if (FULL) {
  test.beforeEach(({ page }) =>
    page.route(/\/src\/entries\/[\w-]+\.ts/, (route) => {
      const [, name] = /([\w-]+)\.ts/.exec(route.request().url())!;
      const built = readdirSync(ASSETS).find(
        (file) => file.startsWith(`${name}.`) && file.endsWith('.js')
      );
      return route.fulfill({ path: ASSETS + built });
    })
  );
}
test.afterAll(() => endCopy(folder, server));

for (const lang of FULL ? PSEUDO_LANGS : []) {
  test(`nothing of "${lang}" is cut, and no page scrolls sideways`, async ({ page }) => {
    for (const path of LOOKED_AT) {
      const answer = await page.goto(`${address}/${lang}${path}`);
      expect(answer?.status(), path).toBe(200);
      if (path === '/') await ready(page);
      await hasRoom(page, path);
    }
  });
}

test('a page from right to left says so, and its map is not mirrored', async ({ page }) => {
  test.skip(!FULL, 'asked of built pages by e2e/longer-words and build/test-edition');
  await page.goto(`${address}/scene/why/`);
  const plain = await dots(page);
  expect(plain.length).toBeGreaterThan(1);
  await page.goto(`${address}/${MIRRORED_LANG}/scene/why/`);
  expect(await dots(page)).toEqual(plain);
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
