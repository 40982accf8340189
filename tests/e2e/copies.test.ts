import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { ready } from './story-page';
import { inTurn } from '../support/full';
import { SCENES, STEPS } from '../support/slugs';

/** The page as it stands, in one file without scripts: its styles inside, as those who keep pages do. */
const saved = (page: Page) =>
  page.evaluate(async () => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const script of copy.querySelectorAll('script, noscript, link[rel*="preload"]'))
      script.remove();
    for (const link of copy.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      const style = document.createElement('style');
      style.textContent = await (await fetch(link.href)).text();
      link.replaceWith(style);
    }
    return `<!doctype html>${copy.outerHTML}`;
  });

/** Whether a copy reads as the page without script: each step with its own map, and with its styles. */
async function readsPlainly(copy: Page) {
  await expect(copy.locator('[data-bar]')).toBeHidden();
  await expect(copy.locator('[data-stage]')).toBeHidden();
  const wrong = await copy.evaluate(
    (scenes) =>
      scenes.flatMap((slug) => {
        const step = document.querySelector(`section[data-step="${slug}"]`);
        const [map, card] = [step?.querySelector('svg'), step?.querySelector('[data-card]')];
        if (!map?.checkVisibility() || !card?.checkVisibility()) return [`${slug}: not to be seen`];
        const [above, below] = [map.getBoundingClientRect(), card.getBoundingClientRect()];
        if (!above.height || !below.height) return [`${slug}: without height`];
        return above.bottom > below.top + 1 ? [`${slug}: the map is not above its card`] : [];
      }),
    SCENES
  );
  expect(wrong).toEqual([]);
  const font = await copy.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
  expect(font).toContain('system-ui');
}

const WIDTHS = [390, 1280];
for (const [n, present] of ['', '?present'].entries()) {
  for (const width of inTurn(WIDTHS, n)) {
    test(`W2: a copy without scripts shows each step with its own map, ${width} px ${present}`, async ({
      page,
      context
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address(`/${present}#${STEPS[7]}`));
      await ready(page);
      await expect(page.locator('[data-stage]')).toHaveAttribute('data-scene', STEPS[7]!);
      const html = await saved(page);
      const copy = await context.newPage();
      await copy.route('**/*', (route) =>
        route.request().url() === 'https://kept.example/copy.html'
          ? route.fulfill({ contentType: 'text/html', body: html })
          : route.abort()
      );
      // An attribute that says where something stood just then may stay behind; a sheet may not.
      await copy.addInitScript(() => {
        const refused: string[] = [];
        Object.assign(window, { refused });
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (effectiveDirective === 'style-src-elem') refused.push(effectiveDirective);
        });
      });
      await copy.goto('https://kept.example/copy.html');
      expect(
        await copy.evaluate(() => (window as unknown as { refused: string[] }).refused)
      ).toEqual([]);
      await readsPlainly(copy);
    });
  }
}

test('W2: the browser’s own one-file save of a page in mid-flight reads plainly', async ({
  page,
  context
}, info) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  // The policy of a site that was built with its address names it: an archive keeps addresses.
  await page.route(address('/'), async (route) => {
    const html = await (await route.fetch()).text();
    const body = html.replaceAll("'self'", `'self' ${address('/').slice(0, -1)}`);
    await route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto(address(`/#${STEPS[3]}`));
  await ready(page);
  await page.locator('[data-action="next"]').click();
  const { data } = await (await context.newCDPSession(page)).send('Page.captureSnapshot');
  const file = info.outputPath('kept.mhtml');
  writeFileSync(file, data);
  const copy = await context.newPage();
  await copy.goto(pathToFileURL(file).href);
  await readsPlainly(copy);
});

test('W2: a copy of the files beside each other, opened from disk, reads plainly', async ({
  page,
  context
}, info) => {
  await page.goto(address(`/#${STEPS[5]}`));
  await ready(page);
  // As "Save page as, complete": the page as it stands, its files in a folder beside it.
  const sheets = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  let html = await page.content();
  for (const [n, href] of sheets.entries()) {
    const css = await (await page.request.get(new URL(href, page.url()).href)).text();
    writeFileSync(info.outputPath(`${n}.css`), css);
    html = html.replaceAll(href, `./${n}.css`);
  }
  const file = info.outputPath('kept.html');
  writeFileSync(file, html);
  const copy = await context.newPage();
  await copy.goto(pathToFileURL(file).href);
  await readsPlainly(copy);
});
