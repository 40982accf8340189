import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { EMBED_KINDS, embedPath } from '../../src/lib/schema/embed-kinds.mjs';

/** Bytes over the wire. */
const packed = (path: string) => gzipSync(readFileSync(`build/${path}`), { level: 9 }).length;
const page = (path: string) => {
  const html = readFileSync(`build/${path}index.html`, 'utf8');
  const files = [...html.matchAll(/(?:href|src)="[./]*(app\/[^"]+\.(?:css|js))"/g)].map(
    (found) => found[1]!
  );
  return { html, files };
};

const scriptOf = (path: string) => {
  const scripts = page(path).files.filter((file) => file.endsWith('.js'));
  expect(scripts).toHaveLength(1);
  return scripts[0]!;
};

it('the loader weighs 1,088 bytes at most; with its scroll mode 2,048', () => {
  expect(packed('embed/v1.js')).toBeLessThanOrEqual(1088);
  expect(packed('embed/v1.js') + packed('embed/v1.scroll.js')).toBeLessThanOrEqual(2048);
});

it('each script for other sites is there once more under the hash of its content', () => {
  for (const name of ['v1', 'v1.scroll']) {
    const code = readFileSync(`build/embed/${name}.js`);
    const hash = createHash('sha384').update(code).digest('hex').slice(0, 16);
    expect(readFileSync(`build/embed/${name}.${hash}.js`).equals(code)).toBe(true);
  }
});

/** What no script may say that runs in a frame of ours or on another site's page. */
const UNSAID = [
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'serviceWorker'],
  ...['fetch(', 'XMLHttpRequest', 'WebSocket', 'sendBeacon', 'import('],
  ...['window.top', 'referrer', '.focus(', 'scrollIntoView', 'innerHTML', 'eval(', 'Function(']
];

it('no script of the embeds uses storage, fetch, modules or the window on top', () => {
  const scripts = ['embed/v1.js', 'embed/v1.scroll.js'];
  for (const kind of EMBED_KINDS) {
    const path = embedPath(kind, 'en').slice(1);
    const { html } = page(path);
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).not.toContain('type="module"');
    scripts.push(scriptOf(path));
  }
  for (const file of scripts) {
    const script = readFileSync(`build/${file}`, 'utf8');
    for (const word of UNSAID) expect(script, file).not.toContain(word);
  }
});

it('no style of the embeds depends on the height of the window, or is fixed to it', () => {
  const { files } = page('embed/v1/en/full/');
  const styles = files.filter((file) => file.endsWith('.css'));
  const own = styles.filter((file) => readFileSync(`build/${file}`, 'utf8').includes('.map-box{'));
  expect(own).toHaveLength(1);
  for (const file of styles) {
    // The type of large desks is the story's; its size stands where all pages find the tokens.
    const sheet = readFileSync(`build/${file}`, 'utf8').replace(/--desk-type:[^;}]*/, '');
    expect(sheet, file).not.toContain('--desk-type');
    expect(sheet, file).not.toMatch(/\d[sdl]?v[hw]\b/);
  }
  // All pages share the link that skips to the page, which embeds do not have.
  expect(readFileSync(`build/${own[0]}`, 'utf8')).not.toMatch(/position: ?fixed/);
});
