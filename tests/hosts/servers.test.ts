import { expect } from 'playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { headersFor, KINDS, ALWAYS } from '../../tools/build/headers.mjs';
import { compress } from '../../tools/chores/deploy/compress.mjs';
import { findServer, startServer } from '../../tools/chores/deploy/servers.mjs';
import { inTurn, oneIn } from '../support/full';
import { complaints, ready, test } from './hosts';
import { ask, builtFiles, copySite } from './server-site';

/** The ready files of `deploy/` in the servers that they are for. */
const SERVERS = ['nginx', 'apache', 'caddy'] as const;
/** Packed beforehand at the root, on the way below a path. */
const BASES = ['', '/a/b'];

const files = existsSync('build') ? builtFiles() : [];
const pages = files.filter((file) => file.endsWith('/index.html'));
const folders = pages.map((file) => file.replace(/\/index\.html$/, ''));
const TOLD = [
  ...new Set([...Object.keys(ALWAYS), ...KINDS.flatMap(({ headers }) => Object.keys(headers))])
];
const PACKED = ['.html', '.css', '.js', '.json', '.csv', '.svg'];

/** Type of each kind of file, as browsers must be told it. */
const TYPES: Record<string, RegExp> = {
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.css': /^text\/css; ?charset=utf-8$/i,
  '.js': /^(?:text|application)\/javascript; ?charset=utf-8$/i,
  '.json': /^application\/json(?:; ?charset=utf-8)?$/i,
  '.csv': /^text\/csv; ?charset=utf-8$/i,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png$/,
  '.woff2': /^font\/woff2$/,
  '.pdf': /^application\/pdf$/
};

/** What a server may tell apart: the headers that are due to a file, and its type. */
const kindOf = (file: string) =>
  JSON.stringify([extname(file), headersFor(file.replace(/\/index\.html$/, '/'))]);

/** Of each kind of file one in twenty, and one at least; each server and path takes others. */
function tried(n: number): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const file of files) kinds.set(kindOf(file), [...(kinds.get(kindOf(file)) ?? []), file]);
  return [...kinds.values()].flatMap((all) => oneIn(Math.min(20, all.length), all, n));
}

/** What an answer says in these headers, under the names that we give them. */
const headersIn = (headers: IncomingHttpHeaders, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, headers[name.toLowerCase()]]));
/** The same of what is due to an address. */
const dueTo = (path: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, headersFor(path)[name]]));

/** The largest built file with this ending. */
const largest = (ending: string) =>
  files
    .filter((file) => extname(file) === ending)
    .sort((a, b) => statSync(`build${b}`).size - statSync(`build${a}`).size)[0]!;

/** One copy of the site for each path, which all servers share; the one at the root is packed. */
const copies = new Map<string, ReturnType<typeof copySite>>();
function copyAt(base: string): string {
  let copy = copies.get(base);
  if (!copy) {
    copies.set(base, (copy = copySite(base)));
    if (!base) compress(copy.root, { brotli: false, level: 1 });
  }
  return copy.root;
}
test.afterAll(() => {
  for (const copy of copies.values()) copy.remove();
  copies.clear();
});

for (const [n, name] of SERVERS.entries()) {
  for (const [m, base] of BASES.entries()) {
    test.describe(`${name} at ${base || 'the root'}`, () => {
      test.skip(findServer(name) === undefined, `${name} is not on this machine`);
      let server: Awaited<ReturnType<typeof startServer>>;
      const get = (path: string, headers?: Record<string, string>) =>
        ask(server.port, base + path, headers);

      test.beforeAll(async () => {
        server = await startServer(name, { root: copyAt(base), base });
      });
      test.afterAll(async () => {
        await server?.close();
      });

      test('W6: a folder without its last slash is led to its path alone', async () => {
        expect(folders.length).toBeGreaterThan(50);
        const some = oneIn(6, folders, n + SERVERS.length * m);
        for (const folder of base ? some : some.filter(Boolean)) {
          const { status, headers } = await get(folder);
          const led = [301, 308].map((code) => [code, `${base}${folder}/`]);
          expect(led, folder).toContainEqual([status, headers.location]);
        }
        expect((await get('/text?theme=dark')).headers.location).toBe(`${base}/text/?theme=dark`);
      });

      test('every file comes with the type and the headers of its kind', async () => {
        for (const file of tried(n + SERVERS.length * m)) {
          const path = file.replace(/\/index\.html$/, '/');
          const { status, headers, body } = await get(path);
          const whole = body.equals(readFileSync(`build${file}`));
          const typed = TYPES[extname(file)]?.test(headers['content-type']!) ?? true;
          expect({ status, whole, typed, ...headersIn(headers, TOLD) }, path).toEqual({
            ...{ status: 200, whole: true, typed: true },
            ...dueTo(path, TOLD)
          });
        }
      });

      test('what is not there is answered with our page', async () => {
        const page = readFileSync('build/404.html');
        const names = ['Content-Security-Policy', 'Cache-Control'];
        const wanted = dueTo('/404.html', names);
        for (const path of ['/nothing', '/nothing/', '/app/', '/embed/v1/en/nothing/', '/data/x']) {
          const { status, headers, body } = await get(path);
          const ours = body.equals(page);
          expect({ status, ours, ...headersIn(headers, names) }, path).toEqual({
            ...{ status: 404, ours: true },
            ...wanted
          });
        }
      });

      test('texts come packed, pictures do not', async () => {
        for (const ending of Object.keys(TYPES)) {
          const file = largest(ending);
          const { headers, body } = await get(file.replace(/\/index\.html$/, '/'), {
            'accept-encoding': 'gzip'
          });
          const packed = PACKED.includes(ending);
          expect(headers['content-encoding'], file).toBe(packed ? 'gzip' : undefined);
          if (packed) expect(headers.vary, file).toMatch(/accept-encoding/i);
          const plain = packed ? gunzipSync(body) : body;
          expect(plain.equals(readFileSync(`build${file}`)), file).toBe(true);
        }
      });

      test('what a browser still has is not sent again', async () => {
        for (const path of ['/', '/text/', '/data/claims.json', '/favicon.svg']) {
          const asked = { 'accept-encoding': 'gzip' };
          const { etag, 'last-modified': date } = (await get(path, asked)).headers;
          const known = {
            ...(etag ? { 'if-none-match': etag } : {}),
            ...(date ? { 'if-modified-since': date } : {})
          };
          const { status, body } = await get(path, { ...asked, ...known });
          expect([status, body.length], path).toEqual([304, 0]);
        }
      });

      // Each server at one of the paths in turn: that the headers are those of the other has been seen.
      if (!inTurn(BASES, n).includes(base)) return;
      test('a browser runs the story and frames what may be framed', async ({ page, host }) => {
        const origin = `http://127.0.0.1:${server.port}${base}`;
        const seen = complaints(page);
        await page.goto(`${origin}/`);
        await expect(page.locator('html[data-ready]')).toBeAttached();
        await page.goto(host.put(`<iframe src="${origin}/embed/v1/en/"></iframe>`));
        await ready(page);
        expect(seen).toEqual([]);
        await page.goto(host.put(`<iframe src="${origin}/"></iframe>`));
        await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
      });
    });
  }
}
