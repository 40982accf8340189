import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { address } from '../e2e/address';

const PACKAGES = {
  '/pym.js': 'pym.js/dist/pym.v1.js',
  '/frames.js': '@newswire/frames/dist/frames.umd.js',
  '/iframe-resizer.js': 'iframe-resizer/js/iframeResizer.js',
  '/open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.umd.cjs',
  '/iframely.js': '@iframely/embed.js/dist/embed.js'
} as Record<string, string>;

/** Address of a path of the embeds under test, on another origin than the host pages. */
export const embed = (path: string) => address(`/embed/v1/en/${path}`);

/** Serves host pages on an origin of their own: 127.0.0.1, where the site is on localhost. */
export async function hostPages(pages: Record<string, () => string>) {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    const file = PACKAGES[path];
    if (file) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(resolve('node_modules', file)));
    } else if (pages[path]) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><meta charset="utf-8"><body>${pages[path]!()}`);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
