import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Bytes over the wire: text is sent gzipped, fonts and pictures are packed already. */
function sent(path: string): number {
  const body = readFileSync(path);
  return ['.woff2', '.png'].includes(extname(path))
    ? body.length
    : gzipSync(body, { level: 9 }).length;
}

/** The files that a page asks for by itself: scripts, styles, preloads, icons, and fonts of styles. */
function resources(page: string): string[] {
  const html = readFileSync(page, 'utf8');
  const found = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\s[^>]*>/g)) {
    if (/rel="(?:canonical|alternate)"/.test(tag)) continue;
    const address = /(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    if (address && !/^(?:https?:|data:)/.test(address)) found.add(join(dirname(page), address));
  }
  return [page, ...found];
}

const KB = 1000;
const total = (paths: string[]) => paths.reduce((sum, path) => sum + sent(path), 0);
const named = (paths: string[]) => paths.map((path) => `${path} ${sent(path)} bytes`).join('\n');

describe('the story, first load', () => {
  const paths = resources('build/index.html');
  it('weighs 150 KB at most in all', () => {
    expect(total(paths), named(paths)).toBeLessThanOrEqual(150 * KB);
  });

  it('has 45 KB of script at most', () => {
    const scripts = paths.filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(total(scripts), named(scripts)).toBeLessThanOrEqual(45 * KB);
  });

  it('has 30 KB of fonts at most', () => {
    const fonts = readdirSync('build/_app/immutable/assets')
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => join('build/_app/immutable/assets', name));
    expect(total(fonts), named(fonts)).toBeLessThanOrEqual(30 * KB);
  });

  it('asks for 12 files at most', () => {
    expect(paths.length, named(paths)).toBeLessThanOrEqual(12);
  });

  it('sends no sentence twice', () => {
    const html = readFileSync('build/index.html', 'utf8');
    const sentence = 'It calls this a betrayal of Seoul’s goodwill';
    expect(html.split(sentence)).toHaveLength(2);
  });
});
