import { expect, type Page } from 'playwright/test';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { oneIn } from '../support/full';
import { test } from './hosts';
import { ask, builtFiles } from './server-site';

/** One page of each kind, and what says that it is whole. */
const KINDS = {
  '/': 'html[data-ready]',
  '/text/': 'h1',
  '/scene/1996/': 'svg.map',
  '/embed/': '[data-builder][data-ready]',
  '/embed/v1/en/': 'html[data-ready]',
  '/embed/v1/en/full/': 'html[data-ready]',
  '/teach/sort/': '[data-finish]:not([hidden])',
  '/offline/en.html': 'html[data-ready]'
};

/** Opens one page of each kind, on two servers in turn; every file must come, and the styles with them. */
async function openAll(page: Page, origin: string, n: number) {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
  });
  for (const [path, whole] of oneIn(2, Object.entries(KINDS), n)) {
    await page.goto(origin + path);
    await expect(page.locator(whole).first(), path).toBeAttached();
    const paper = () => getComputedStyle(document.documentElement).getPropertyValue('--paper');
    expect(await page.evaluate(paper), path).not.toBe('');
  }
  expect(missing).toEqual([]);
}

test.describe('W7: a host that leaves out what begins with an underscore or a point', () => {
  let server: Server;
  test.beforeAll(async () => {
    const files = sirv('build');
    server = createServer((request, response) => {
      const missing = () => void response.writeHead(404).end();
      if (/\/[_.#~]/.test(request.url!)) missing();
      else files(request, response, missing);
    });
    await new Promise<void>((done) => server.listen(0, done));
  });
  test.afterAll(() => void server.close());

  test('has its pages whole', async ({ page }) => {
    await openAll(page, `http://localhost:${(server.address() as AddressInfo).port}`, 0);
  });
});

test('W7: the build says that it is no Jekyll site, and has no file that Jekyll would drop', () => {
  expect(existsSync('build/.nojekyll')).toBe(true);
  const dropped = builtFiles().filter((file) => /\/[_.#~]|~$/.test(file));
  expect(dropped).toEqual(['/.nojekyll']);
});

test.describe('a server that does nothing but send files', () => {
  test.skip(spawnSync('python3', ['--version']).status !== 0, 'Python is not on this machine');
  let server: ChildProcess;
  let port: number;
  test.beforeAll(async () => {
    const args = ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', 'build'];
    server = spawn('python3', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    port = await new Promise<number>((done) => {
      server.stdout!.on('data', (said: Buffer) => {
        const found = /port (\d+)/.exec(said.toString());
        if (found) done(Number(found[1]));
      });
    });
  });
  test.afterAll(() => void server.kill());

  test('has its pages whole', async ({ page }) => {
    await openAll(page, `http://127.0.0.1:${port}`, 1);
  });

  test('leads a folder without its last slash to its path alone', async () => {
    for (const folder of ['/text', '/embed/v1/en', '/embed/v1/en/full', '/scene/1996']) {
      const { status, headers } = await ask(port, folder);
      expect(status, folder).toBe(301);
      expect(headers.location, folder).toBe(`${folder}/`);
    }
  });
});
