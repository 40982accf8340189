import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import compression from 'compression';
import sirv from 'sirv';

/** What is worth compressing: not pictures, fonts and PDF files, which are so already. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:json|javascript|xml|manifest))/;

/** Made for Express, but at home in any server of Node. */
const compressAt = (/** @type {number} */ level) =>
  /** @type {any} */ (
    compression({
      level,
      threshold: 500,
      filter: (_request, response) =>
        level > 0 && TEXT.test(String(response.getHeader('content-type')))
    })
  );

/**
 * Serves a built folder as a good host would: compressed, immutable assets, our 404 page.
 *
 * @param {string} folder the built site
 * @param {{ port?: number, level?: number, headers?: (path: string) => Record<string, string> }} [options]
 *   port 0 takes any free one; a port in use moves on to the next; `level` of the compression, 1 to 9, or 0 for none
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws {Error} when the folder holds no site
 */
export async function serve(folder, { port = 0, level = 9, headers = () => ({}) } = {}) {
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error(`There is no site in ${folder}: run "npm run build" first.`);
  }
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      const immutable = path.includes('/immutable/');
      response.setHeader('cache-control', immutable ? 'max-age=31536000, immutable' : 'max-age=60');
      for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
    }
  });
  const missing = `${folder}/404.html`;
  const compress = compressAt(level);
  const server = createServer((request, response) => {
    // The bars are in gzip, so that is what every browser gets.
    if (/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
      request.headers['accept-encoding'] = 'gzip';
    }
    compress(request, response, () =>
      files(request, response, () => {
        response.statusCode = 404;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
      })
    );
  });
  const taken = await listen(server, port);
  return {
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

/** Listens on `port`, or on the next free one after it. */
function listen(server, port) {
  return new Promise((done, fail) => {
    const attempt = (next) => {
      server.once('error', (error) => {
        if (error.code === 'EADDRINUSE' && next < port + 50) attempt(next + 1);
        else fail(error);
      });
      server.listen(next, () => {
        server.removeAllListeners('error');
        done(server.address().port);
      });
    };
    attempt(port);
  });
}
