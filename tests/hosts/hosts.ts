import { test as base, type Frame, type Page } from 'playwright/test';
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { address } from '../e2e/address';

/** The real packages that newsrooms have on their pages, by the address the host pages use. */
const PACKAGES = {
  '/pym.js': 'pym.js/dist/pym.v1.js',
  '/frames.js': '@newswire/frames/dist/frames.umd.js',
  '/iframe-resizer.js': 'iframe-resizer/js/iframeResizer.js',
  '/open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.umd.cjs',
  '/iframely.js': '@iframely/embed.js/dist/embed.min.js'
} as Record<string, string>;

/** Address of a path of the embeds under test, on another origin than the host pages. */
export const embed = (path: string) => address(`/embed/v1/en/${path}`);

/** What a frame may do on the strictest site. */
export const SANDBOX = 'sandbox="allow-scripts"';

/** A frame as wide as its column, without a height of its own. */
export const frame = (attributes = '', src = embed('full/')) =>
  `<iframe id="f" src="${src}" style="width:100%;border:0" scrolling="no" ${attributes}></iframe>`;

/** The card in its fixed shape. */
export const card = (src = embed('reading/'), attributes = SANDBOX) =>
  `<iframe id="f" src="${src}" title="Map" style="display:block;width:100%;aspect-ratio:4/5;border:0" ${attributes}></iframe>`;

interface HostPage {
  head?: string;
  headers?: Record<string, string>;
  /** A whole document instead of a body. */
  whole?: boolean;
}

/** A server of host pages. */
export interface Host {
  origin: string;
  /** Serves a page and returns its full address. */
  put(body: string, page?: HostPage): string;
}

/** Starts a server of host pages on an origin of its own, for tests that drive no page of Playwright's. */
export async function startHost(): Promise<Host & { close(): void }> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    const found = pages.get(path);
    const file = PACKAGES[path] && resolve('node_modules', PACKAGES[path]);
    if (found) {
      const type = { 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(200, { ...type, ...found.headers }).end(found.html);
    } else if (file && existsSync(file)) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(file));
    } else if (path === '/favicon.ico') {
      response.writeHead(204).end();
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    put(body, { head = '', headers = {}, whole } = {}) {
      const path = `/${pages.size}`;
      const start =
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>';
      const size = '<meta name="viewport" content="width=device-width">';
      const html = whole ? body : `${start}${size}${head}</head><body>${body}</body></html>`;
      pages.set(path, { html, headers });
      return origin + path;
    },
    close: () => server.close()
  };
}

/** Tests with a server of host pages on an origin of their own: 127.0.0.1, the site is localhost. */
export const test = base.extend<object, { host: Host }>({
  host: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const host = await startHost();
      await use(host);
      host.close();
    },
    { scope: 'worker' }
  ]
});

/** Waits until the first frame of the page works, and returns it. */
export async function ready(page: Page): Promise<Frame> {
  await page
    .frameLocator('iframe')
    .first()
    .locator('html[data-ready]')
    .waitFor({ state: 'attached' });
  return page.frames()[1]!;
}

/** Height in px of the embed in a frame. */
export const innerHeightOf = (child: Frame) =>
  child.evaluate(() => document.querySelector('#embed-root')!.getBoundingClientRect().height);

/** Collects what a page and its frames complain about. */
export function complaints(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  page.on('pageerror', (error) => seen.push(String(error)));
  return seen;
}
