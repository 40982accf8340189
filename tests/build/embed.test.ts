import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const packed = (path: string) => gzipSync(readFileSync(`build/${path}`), { level: 9 }).length;
const page = (path: string) => {
  const html = readFileSync(`build/${path}index.html`, 'utf8');
  const files = [...html.matchAll(/(?:href|src)="[./]*(_app\/[^"]+\.(?:css|js))"/g)].map(
    (found) => found[1]!
  );
  return { html, files };
};

describe('weight of the embeds in bytes, gzip -9', () => {
  it('the stepper: script 4,096, all 61,440', () => {
    const { files } = page('embed/v1/en/');
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts).toHaveLength(1);
    expect(packed(scripts[0]!)).toBeLessThanOrEqual(4096);
    const all = files.reduce((sum, file) => sum + packed(file), packed('embed/v1/en/index.html'));
    expect(all).toBeLessThanOrEqual(61440);
  });

  it('the loader, with its scroll mode: 2,048', () => {
    expect(packed('embed/v1.js')).toBeLessThanOrEqual(2048);
  });
});

it('no embed script uses storage, fetch, modules or the window on top', () => {
  for (const path of ['embed/v1/en/', 'embed/v1/en/full/']) {
    const { html, files } = page(path);
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).not.toContain('type="module"');
    const script = readFileSync(`build/${files.find((file) => file.endsWith('.js'))}`, 'utf8');
    for (const word of [
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'cookie',
      'fetch(',
      'window.top',
      'referrer',
      '.focus(',
      'innerHTML',
      'eval('
    ]) {
      expect(script).not.toContain(word);
    }
  }
  const css = readFileSync('src/lib/styles/embed.css', 'utf8');
  expect(css).not.toMatch(/\d(?:[sdl]?v[hw])\b|position:\s*fixed/);
});
