import { expect, test, type BrowserContext, type Page } from 'playwright/test';
import { startHost } from '../hosts/hosts';
import { address } from './address';
import { COLOURS, sideways, violations } from './axe';
import { FULL, inTurn } from '../support/full';
import { SCENES, TITLES } from '../support/slugs';

const TITLE = TITLES['missing']!;

const code = (page: Page, kind = 'html') => page.locator(`[data-piece="${kind}"]`);

async function open(page: Page) {
  await page.goto(address('/embed/'));
  await expect(page.locator('[data-builder][data-ready]')).toBeAttached();
}

test('on a phone the code and its button are on the screen on which one chooses', async ({
  browser,
  baseURL
}) => {
  const page = await browser.newPage({
    baseURL: baseURL!,
    viewport: { width: 390, height: 664 },
    hasTouch: true
  });
  await open(page);
  const button = page.locator('.copy').first();
  const seen = async (after: string) => {
    expect(await page.evaluate(() => scrollY), after).toBe(0);
    await expect(button, after).toBeInViewport({ ratio: 1 });
    await expect(page.locator('[data-piece]').first(), after).toBeInViewport({ ratio: 1 });
  };
  await seen('at the start');
  // Its row is swiped, the page is not.
  await page.getByRole('radio', { name: TITLES['review'] }).tap();
  await expect(code(page)).toHaveValue(/data-story-embed="review"/);
  await seen('after the scene');
  await page.locator('[name="kind"][value="full"]').tap();
  await seen('after what to show');
  await page.locator('[name="place"]').selectOption('html');
  await expect(code(page)).toHaveValue(/<iframe/);
  await seen('after the place');
  await page.close();
});

test('the preview is a frame without any right but scripts and links, at three widths', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page);
  const frame = page.locator('.host iframe');
  await expect(frame).toHaveAttribute('sandbox', /^allow-scripts allow-popups( |$)/);
  await expect(frame).not.toHaveAttribute('sandbox', /same-origin/);
  for (const width of [320, 390, 640]) {
    await page.getByRole('radio', { name: `${width} px` }).check();
    expect((await page.locator('.host').boundingBox())!.width).toBe(width);
  }
  await page.getByRole('radio', { name: /^Picture/ }).check();
  await expect(page.locator('.host img')).toHaveJSProperty('naturalWidth', 1200);
});

async function copies(page: Page, context: BrowserContext) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy: HTML' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied: HTML');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code(page).inputValue());
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await page.getByRole('button', { name: 'Copy: HTML' }).click();
  await expect(page.getByRole('status')).toContainText('Ctrl+C');
  const selected = await code(page).evaluate(
    (area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart
  );
  expect(selected).toBe(copied.length);
}

async function follows(page: Page) {
  await expect(code(page)).toHaveValue(/data-story-embed="cover"[^]*embed\/v1\.js/);
  await page.getByRole('radio', { name: TITLE }).check();
  await expect(code(page)).toHaveValue(/data-story-embed="missing"/);
  await page.getByLabel('Colours').selectOption('dark');
  await expect(code(page)).toHaveValue(/data-theme="dark"/);
  await expect(page.locator('.host iframe')).toHaveAttribute('src', /\/missing\/\?theme=dark$/);
  await page.getByLabel('Where will you paste it?').selectOption('html');
  await expect(code(page)).toHaveValue(/<iframe src="[^"]+\/missing\/\?theme=dark"/);
  await page.getByLabel('Where will you paste it?').selectOption('resizer');
  await expect(code(page)).toHaveValue(/allow-same-origin/);
  await page.getByLabel('Where will you paste it?').selectOption('wordpress');
  await expect(code(page, 'link')).toHaveValue(/\/scene\/missing\/$/);
  await page.getByLabel('Where will you paste it?').selectOption('newsletter');
  await expect(code(page, 'picture')).toHaveValue(/\/missing\.png$/);
  await expect(code(page, 'alt')).toHaveValue(/Rajin/);
}

test('a code is copied, and follows every choice', async ({ page, context }) => {
  await open(page);
  await test.step('copies, and selects the text where copying is not allowed', () =>
    copies(page, context));
  await test.step('the code follows every choice', () => follows(page));
});

test('works by keyboard alone', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'The clause that came back' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(code(page)).toHaveValue(/data-story-embed="signing"/);
  await page.keyboard.press('Tab');
  // The last of the kinds is the picture.
  await page.keyboard.press('ArrowUp');
  await expect(code(page)).not.toHaveValue(/data-story-embed/);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Where will you paste it?')).toBeFocused();
  for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy: HTML' })).toBeFocused();
});

test('without JavaScript: the code, the preview and a way to every scene', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(address('/embed/'));
  await expect(code(page)).toHaveValue(/data-story-embed="cover"/);
  await expect(page.locator('[data-example]'), 'W16').toContainText('names an example address');
  await expect(page.locator('.host iframe')).toHaveCount(1);
  await expect(page.locator('[data-builder] a[href*="/scene/"]')).toHaveCount(SCENES.length);
  await expect(page.locator('[data-builder] button')).toHaveCount(0);
  await page.locator('[data-builder] a[href*="/scene/missing/"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.locator('#code')).toHaveValue(/data-story-embed="missing"/);
  await page.close();
});

const PAGES = [
  '/embed/',
  '/embed/contract/',
  '/embed/cms/',
  '/404.html',
  '/scene/missing/',
  '/scene/cover/'
];
test('axe finds nothing, and nothing scrolls sideways', async ({ page }) => {
  for (const [n, path] of PAGES.entries()) {
    await page.goto(address(path));
    if (path === '/embed/') await expect(page.locator('[data-ready]')).toBeAttached();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sideways(page), `${path} scrolls sideways at ${width} px`).toBe(0);
    }
    // Every rule is asked once, in one of the layouts in turn; on every second page
    // also those about colours in the other scheme.
    for (const width of inTurn([320, 1280], n)) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        if (colorScheme === 'light' && !FULL && n % 4 > 1) continue;
        const rules = colorScheme === 'light' && !FULL ? COLOURS : undefined;
        const where = `${path}, ${width} px, ${colorScheme}`;
        expect(await violations(page, 'html', rules), where).toEqual([]);
      }
    }
  }
});

test('a drawing in the browser and its printed picture differ in under 0.6 % of pixels', async ({
  page
}) => {
  await page.goto(address('/scene/missing/'));
  for (const name of ['missing', 'alone-og', '1996-square']) {
    const share = await page.evaluate(
      async (base) => {
        const pixels = async (type: string) => {
          const image = new Image();
          image.src = `${base}.${type}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, canvas.width, canvas.height).data;
        };
        const [svg, png] = [await pixels('svg'), await pixels('png')];
        if (svg.length !== png.length) return 1;
        let different = 0;
        for (let at = 0; at < svg.length; at += 4) {
          // A quarter of the range: more than the smoothing of an edge moves a colour.
          if ([0, 1, 2].some((c) => Math.abs(svg[at + c]! - png[at + c]!) > 64)) different++;
        }
        return (different * 4) / svg.length;
      },
      address(`/embed/v1/en/${name}`)
    );
    expect(share, name).toBeLessThan(0.006);
  }
});

test('W16: a site built without an address says so, and its codes work where it stands', async ({
  page
}) => {
  await open(page);
  await expect(page.locator('[data-example]')).toContainText('where you see it now');
  await expect(page.locator('[data-example]')).toContainText('SITE_URL');
  const places = await page
    .locator('[name="place"] option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  for (const place of places) {
    await page.locator('[name="place"]').selectOption(place);
    for (const value of await page
      .locator('[data-piece]')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))) {
      expect(value, place).not.toContain('.example');
    }
  }
  await page.locator('[name="place"]').selectOption('unknown');
  const pasted = await code(page).inputValue();
  const host = await startHost();
  await page.goto(host.put(pasted));
  await expect(page.frameLocator('iframe').locator('#embed-root')).toBeVisible();
  host.close();
});

test('W15: a page that was translated in the browser still says what belongs to a choice', async ({
  page
}) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await open(page);
  /** As browsers translate: each text gets elements of its own, and its node goes. */
  const translate = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement!.closest('script, style, textarea, svg'))
          continue;
        const font = document.createElement('font');
        font.append(document.createElement('font'));
        font.firstElementChild!.textContent = `[${text.data}]`;
        text.replaceWith(font);
      }
    });
  const help = page.locator('.help').first();
  const select = page.locator('[name="place"]');
  await translate();
  for (const [place, says] of [
    ['wordpress', /^\[?Paste the address alone on a line/],
    ['amp', /600 px/],
    ['newsletter', /A picture, its link/]
  ] as const) {
    await select.selectOption(place);
    await expect(help).toHaveText(says);
    await expect(page.locator('[data-piece]').first()).not.toHaveValue('');
    await translate();
  }
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  for (const button of await page.locator('.copy').all()) {
    await button.click();
    await translate();
  }
  await expect(page.getByRole('status')).toContainText('Description of the picture');
  for (const kind of ['full', 'flows', 'picture', 'card']) {
    await page.locator(`[name="kind"][value="${kind}"]`).check();
    await translate();
  }
  expect(thrown).toEqual([]);
});
