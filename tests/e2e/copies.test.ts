import { expect, test, type Page } from 'playwright/test';
import { address } from './address';
import { ready } from './story-page';
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

for (const width of [390, 1280]) {
  for (const present of ['', '?present']) {
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
      const refused: string[] = [];
      copy.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      await copy.goto('https://kept.example/copy.html');
      expect(refused).toEqual([]);
      await expect(copy.locator('[data-bar]')).toBeHidden();
      await expect(copy.locator('[data-stage]')).toBeHidden();
      for (const slug of SCENES) {
        const step = copy.locator(`section[data-step="${slug}"]`);
        const [map, card] = [step.locator('svg').first(), step.locator('[data-card]')];
        await expect(card, slug).toBeVisible();
        await expect(map, slug).toBeVisible();
        const [above, below] = [(await map.boundingBox())!, (await card.boundingBox())!];
        expect(
          above.y + above.height,
          `${slug}: the map stands above its card`
        ).toBeLessThanOrEqual(below.y + 1);
      }
      // With its styles.
      const font = await copy.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
      expect(font).toContain('system-ui');
    });
  }
}
