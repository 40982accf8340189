import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { existsSync, readFileSync } from 'node:fs';
import sirv from 'sirv';

const TEXT = /^(?:text\/|image\/svg|application\/(?:json|javascript|xml|manifest))/;

/**
 * Serves a built folder as a good host would: compressed, immutable assets, our 404 page.
 *
 * @param {string} folder the built site
 * @param {{ port?: number, headers?: (path: string) => Record<string, string> }} [options] port 0
 *   takes any free one; a port in use moves on to the next
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws {Error} when the folder holds no site
 */
export async function serve(folder, { port = 0, headers = () => ({}) } = {}) {
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
  const server = createServer((request, response) => {
    compress(request, response);
    files(request, response, () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
    });
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

/** Answers with gzip where the browser takes it; the files are small, so whole bodies will do. */
function compress(request, response) {
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return;
  const { writeHead, write, end } = response;
  const chunks = [];
  let status = 200;
  let given;
  response.writeHead = (code, fields) => {
    status = code;
    given = fields;
    return response;
  };
  response.write = (chunk) => chunks.push(Buffer.from(chunk)) > 0;
  response.end = (chunk) => {
    if (chunk) chunks.push(Buffer.from(chunk));
    Object.assign(response, { writeHead, write, end });
    for (const [name, value] of Object.entries(given ?? {})) response.setHeader(name, value);
    let body = Buffer.concat(chunks);
    if (body.length > 500 && TEXT.test(String(response.getHeader('content-type')))) {
      body = gzipSync(body, { level: 9 });
      response.setHeader('content-encoding', 'gzip');
      response.setHeader('vary', 'accept-encoding');
      response.setHeader('content-length', body.length);
    }
    response.statusCode = status === 200 ? response.statusCode : status;
    return response.end(body);
  };
}
