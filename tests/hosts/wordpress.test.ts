import { expect } from 'playwright/test';
import { readFileSync } from 'node:fs';
import { scenePath } from '../../src/lib/embed/addresses';
import { SITE } from '../../src/lib/shell/site';
import {
  askWordpress,
  NO_WORDPRESS,
  wordpressFolder
} from '../../tools/chores/embed/wordpress.mjs';
import { address } from '../e2e/address';
import { innerHeightOf, ready, test } from './hosts';

const folder = wordpressFolder();
test.skip(!folder, NO_WORDPRESS);

/** What WordPress makes of the address of a scene's page, and WordPress's script beside it. */
function post(site = address('').replace(/\/$/, ''), edit = (html: string) => html): string {
  const { output } = askWordpress(folder!, ['paste', SITE + scenePath('reading'), 'build']);
  const script = readFileSync(`${folder}/wp-includes/js/wp-embed.js`, 'utf8');
  return `<p>Before</p>${edit(output).replaceAll(SITE, site)}<p id="after">After</p><script>${script}</script>`;
}

test('an address on its own line: found in our page, read, and locked down by WordPress', () => {
  const address = SITE + scenePath('reading');
  const { asked, output } = askWordpress(folder!, ['paste', address, 'build']);
  expect(asked![0]).toBe(address);
  expect(asked![1]).toContain(`${SITE}/oembed/v1/en/reading.json?`);
  expect(output).toMatch(/^<blockquote class="wp-embedded-content" data-secret="\w{10}"><a href=/);
  expect(output).toMatch(/<iframe class="wp-embedded-content" sandbox="allow-scripts"/);
  expect(output).toMatch(/src="[^"]+\/embed\/v1\/en\/reading\/\?theme=light#\?secret=\w{10}"/);
});

test('the quotation gives way to the card, at the right height', async ({ page, host }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto(host.put(post()));
  const child = await ready(page);
  await expect(page.locator('blockquote')).toBeHidden();
  await expect(page.locator('iframe')).toBeVisible();
  await expect
    .poll(() => page.locator('iframe').evaluate((one) => one.clientHeight))
    .toBe(Math.ceil(await innerHeightOf(child)));
  await page.frameLocator('iframe').locator('[data-action="next"]').click();
  await expect(page.frameLocator('iframe').locator('#embed-root')).toHaveAttribute(
    'data-scene',
    'technology'
  );
});

test('without our script the quotation with its link stays', async ({ page, host }) => {
  const link = page.locator('blockquote a');
  await page.goto(host.put(post('http://127.0.0.1:9')));
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute('href', /\/scene\/reading\/$/);
  await expect(page.locator('iframe')).toHaveCSS('clip', 'rect(1px, 1px, 1px, 1px)');
});

test('WordPress follows the link to the story for us', async ({ page, host }) => {
  await page.goto(host.put(post()));
  await ready(page);
  await page.frameLocator('iframe').locator('.open').click();
  await page.waitForURL(address('/#reading'));
  await expect(page.locator('main[data-story]')).toBeAttached();
});

test('it does not follow a link to another host, nor one that nobody pressed', async ({
  page,
  host
}) => {
  const url = host.put(post());
  await page.goto(url);
  const child = await ready(page);
  const link = (to: string) =>
    child.evaluate((value) => {
      const secret = /secret=(\w{10})/.exec(location.hash)![1];
      parent.postMessage({ message: 'link', value, secret }, '*');
    }, to);
  await link(address('/'));
  await page.frameLocator('iframe').locator('[data-action="next"]').click();
  await link('http://127.0.0.1:9/elsewhere');
  await link('javascript:document.body.remove()');
  await page.waitForTimeout(300);
  expect(page.url()).toBe(url);
  await expect(page.locator('#after')).toBeVisible();
});

test('the full story, which WordPress clamps to 1000 px, becomes the card', async ({
  page,
  host
}) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto(
    host.put(post(undefined, (html) => html.replace('/embed/v1/en/reading/', '/embed/v1/en/full/')))
  );
  const child = await ready(page);
  const root = page.frameLocator('iframe').locator('#embed-root');
  await expect(root).toHaveAttribute('data-layout', 'stepper');
  await expect
    .poll(() => page.locator('iframe').evaluate((one) => one.clientHeight))
    .toBe(Math.ceil(await innerHeightOf(child)));
  await page.frameLocator('iframe').locator('[data-action="next"]').click();
  await expect(root).toHaveAttribute('data-scene', 'review');
});
