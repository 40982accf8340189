import { createServer, type Server } from 'node:http';
import { expect, test } from 'playwright/test';
import sirv from 'sirv';

const BASE = '/a/b';
let server: Server;
let origin: string;

test.beforeAll(async () => {
  const files = sirv('build');
  server = createServer((request, response) => {
    const missing = () => void response.writeHead(404).end();
    if (!request.url!.startsWith(`${BASE}/`)) return missing();
    request.url = request.url!.slice(BASE.length);
    files(request, response, missing);
  });
  await new Promise<void>((done) => server.listen(0, done));
  origin = `http://localhost:${(server.address() as { port: number }).port}`;
});
test.afterAll(() => void server.close());

test(`the site runs below ${BASE}/: story, plain page, deep link, links between them`, async ({
  page
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
  });
  const ready = page.locator('html[data-ready]');
  const stage = page.locator('[data-stage]');

  await page.goto(`${origin}${BASE}/`, { waitUntil: 'networkidle' });
  await expect(ready).toBeAttached();
  await page.locator('[data-action="next"]').click();
  await expect(stage).toHaveAttribute('data-scene', 'signing');
  await expect(page).toHaveURL(`${origin}${BASE}/#signing`);

  await page.goto(`${origin}${BASE}/#2024`);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(stage).toHaveAttribute('data-scene', '2024');

  await page.goto(`${origin}${BASE}/claims/`, { waitUntil: 'networkidle' });
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => [
      ...new Set(all.map((a) => (a as HTMLAnchorElement).href.split('#')[0]!))
    ]);
  const own = links.filter((link) => link.startsWith(origin));
  expect(own.length).toBeGreaterThan(3);
  for (const link of own) {
    expect(link.startsWith(`${origin}${BASE}/`), link).toBe(true);
    expect((await page.request.get(link)).status(), link).toBe(200);
  }
  expect(missing).toEqual([]);
});

/** One page of each kind, and what says that its script has run. */
const KINDS = {
  '/text/': 'h1',
  '/scene/1996/': 'svg.map',
  '/embed/': '[data-builder][data-ready]',
  '/embed/v1/en/': 'html[data-ready]',
  '/embed/v1/en/full/': 'html[data-ready]',
  '/teach/sort/': '[data-finish]:not([hidden])',
  '/teach/numbers/': '[data-map] svg.map',
  '/teach/print/a/': 'h1',
  '/offline/en.html': 'html[data-ready]'
};

test(`every kind of page has all its files below ${BASE}`, async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
  });
  for (const [path, alive] of Object.entries(KINDS)) {
    await page.goto(`${origin}${BASE}${path}`, { waitUntil: 'networkidle' });
    await expect(page.locator(alive).first(), path).toBeAttached();
  }
  expect(missing).toEqual([]);
});

test(`the loader below ${BASE} puts the frame in the place of the picture`, async ({ page }) => {
  const host = `<figure data-story-embed="1996"><a href="${origin}${BASE}/scene/1996/"><img
    src="${origin}${BASE}/embed/v1/en/1996.png" alt=""></a></figure>
    <script src="${origin}${BASE}/embed/v1.js"></script>`;
  await page.route(`${origin}${BASE}/host`, (route) =>
    route.fulfill({ contentType: 'text/html', body: host })
  );
  await page.goto(`${origin}${BASE}/host`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html[data-ready]')).toBeAttached();
  await expect(frame.locator('#embed-root')).toHaveAttribute('data-scene', '1996');
});
