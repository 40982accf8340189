import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployFiles, headersFile } from '../../tools/chores/deploy/files.mjs';
import { headersFor, KINDS, kindsOf, ownSources, policyText } from '../../tools/build/headers.mjs';

/** An address of each kind. */
const PATHS = [
  ...['/', '/embed/', '/app/immutable/assets/story.abc.js', '/embed/v1/en/', '/embed/v1/en/1996/'],
  ...['/embed/v1.js', '/embed/v1.abc.js', '/offline/en.html', '/data/', '/data/claims.json'],
  ...['/oembed/v1/en.json', '/text/', '/scene/1996/', '/teach/sort/', '/embed/contract/'],
  ...['/embed/cms/', '/404.html', '/sheets/a-a4.pdf', '/favicon.svg']
];

/** The rules of a `_headers` file, as the hosts that read one describe them. */
function readRules(text: string) {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    if (header) rules.at(-1)!.headers.push([header[1]!, header[2]!]);
    else if (line.startsWith('/')) rules.push({ pattern: line, headers: [] });
  }
  return rules;
}
const matches = (pattern: string, path: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

describe('response headers', () => {
  it.each(Object.entries(deployFiles()))(
    'deploy/%s is as "npm run headers" writes it',
    (name, text) => {
      expect(readFileSync(`deploy/${name}`, 'utf8')).toBe(text);
    }
  );

  it('no rule overlaps another, since hosts join the headers of both', () => {
    const all = KINDS.flatMap(({ name, prefixes }) => prefixes.map((prefix) => ({ name, prefix })));
    for (const one of all) {
      for (const other of all) {
        if (one === other) continue;
        expect(other.prefix.startsWith(one.prefix), `${other.prefix} and ${one.prefix}`).toBe(
          false
        );
      }
    }
  });

  it.each(['', '/a/b'])(
    'hosts that join all rules that match send what is meant, below "%s"',
    (base) => {
      const rules = readRules(headersFile(base));
      for (const path of PATHS) {
        const sent = rules
          .filter(({ pattern }) => matches(pattern, base + path))
          .flatMap(({ headers }) => headers);
        expect(Object.fromEntries(sent), path).toEqual(headersFor(path));
        expect(new Set(sent.map(([name]) => name)).size, path).toBe(sent.length);
      }
    }
  );

  it('the rules stay within what hosts read: 100 of them, 2,000 letters a line', () => {
    const text = headersFile('/a/long/path/below/which/the/site/stands');
    expect(readRules(text).length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  it('W20: only frames for other sites and activities for courses may be framed by others', () => {
    for (const path of ['/embed/v1/en/', '/teach/sort/', '/teach/clauses/', '/teach/numbers/']) {
      expect(headersFor(path)['Content-Security-Policy']).toContain('frame-ancestors *');
    }
    for (const path of ['/', '/text/', '/embed/', '/teach/key/', '/embed/contract/index.html']) {
      expect(headersFor(path)['Content-Security-Policy']).toContain("frame-ancestors 'self'");
    }
  });

  it('every edition gets the headers of the one at the root', () => {
    const kinds = kindsOf(['xx']);
    for (const path of [
      '/',
      '/text/',
      '/scene/why/',
      '/embed/',
      '/embed/cms/',
      '/teach/',
      '/teach/sort/'
    ]) {
      expect(headersFor(`/xx${path}`, kinds), path).toEqual(headersFor(path));
    }
    const frame = '/embed/v1/xx/full/';
    expect(headersFor(frame, kinds)).toEqual(headersFor('/embed/v1/en/full/'));
    expect(headersFor(frame, kinds)['Content-Security-Policy']).toContain('frame-ancestors *');
    expect(() => headersFor('/yy/text/', kinds)).toThrow('/yy/text/ belongs to no kind');
  });

  it('a site with a known address names it beside the keyword', () => {
    expect(ownSources()).toEqual(['self']);
    expect(policyText({ 'style-src': ownSources('https://news.example/treaty') })).toBe(
      "style-src 'self' https://news.example"
    );
  });

  it('only data, frames and assets are open to other origins', () => {
    for (const path of [
      '/data/claims.json',
      '/oembed/v1/en.json',
      '/embed/v1.js',
      '/app/x.woff2'
    ]) {
      expect(headersFor(path)['Access-Control-Allow-Origin']).toBe('*');
    }
    expect(headersFor('/')).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  it('a folder that no kind names is an error that says where to add it', () => {
    expect(() => headersFor('/surprise/')).toThrow(/surprise.*KINDS in tools\/build\/headers\.mjs/);
  });
});
