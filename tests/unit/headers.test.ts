import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployFiles } from '../../tools/chores/deploy/files.mjs';
import { headersFor, KINDS, ownSources, policyText } from '../../tools/build/headers.mjs';

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

  it('only frames for other sites may be framed by others', () => {
    expect(headersFor('/embed/v1/en/')['Content-Security-Policy']).toContain('frame-ancestors *');
    for (const path of ['/', '/text/', '/embed/', '/teach/sort/', '/embed/contract/index.html']) {
      expect(headersFor(path)['Content-Security-Policy']).toContain("frame-ancestors 'self'");
    }
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
      '/_app/x.woff2'
    ]) {
      expect(headersFor(path)['Access-Control-Allow-Origin']).toBe('*');
    }
    expect(headersFor('/')).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  it('a folder that no kind names is an error that says where to add it', () => {
    expect(() => headersFor('/surprise/')).toThrow(/surprise.*KINDS in tools\/build\/headers\.mjs/);
  });
});
