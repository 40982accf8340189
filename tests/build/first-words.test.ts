import { describe, expect, it } from 'vitest';
import { editionCodes } from '../../src/lib/content/editions';
import { builtPages, pageText } from './site';

/** The story's pages: of the default edition, and below each code. */
const STORIES = builtPages().filter((path) => /^\/(?:[a-z]{2}\/)?$/.test(path));

describe.each(STORIES)('the story at %s', (path) => {
  const html = pageText(path);
  const [first] = html.split('</h1>');
  const cover = html.slice(0, html.indexOf('class="chapter"'));

  it('asks for no style sheet of its own: its words wait for no second answer', () => {
    const sheets = html.match(/<link[^>]*rel="stylesheet"[^>]*>/g) ?? [];
    // The titles' type of another script has rules of its own.
    expect(sheets.filter((link) => !link.includes('data-online'))).toEqual([]);
    expect(first!.match(/<style>/g)).toHaveLength(1);
  });

  it('has its title before shapes and script', () => {
    expect(first).not.toMatch(/id="geo-land"|src="[^"]*\/story\./);
    expect(Buffer.byteLength(first!.replace(/<style>[\s\S]*?<\/style>/, ''))).toBeLessThan(40_000);
    expect(cover).toMatch(/id="geo-land"[\s\S]*src="[^"]*\/story\./);
  });

  it('has no rule that asks the whole page at each change of its map', () => {
    const [, css] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
    expect(css).not.toMatch(/(?::root|html|body|\.story[\w-]*|\.stage|\.map)[^{},]*:has\(/);
    // What ends in a star is asked of each shape that is drawn.
    expect(css).not.toMatch(/\.map \*|\.stage \*/);
  });
});

it('each edition has a story', () => {
  expect(STORIES).toHaveLength(editionCodes().length);
});
