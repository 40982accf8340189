import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allowSheets } from '../../tools/build/kept-styles.mjs';
import { inlineStyles } from '../../tools/build/inline-styles.mjs';

const SHEETS: Record<string, string> = {
  './app/a/one.css':
    "@font-face{src:url(./serif.woff2)}p{background:url('data:image/png;base64,x')}",
  './app/a/two.css': 'p{color:red}'
};
const read = (href: string) => SHEETS[href]!;
const page = (links: string) =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'; base-uri 'none'">${links}</head>`;
const TWO = Object.keys(SHEETS)
  .map((href) => `<link href="${href}" rel="stylesheet">\n`)
  .join('');
const hash = (text: string) => createHash('sha256').update(text).digest('base64');

describe('styles inside a page', () => {
  const made = inlineStyles(allowSheets(page(TWO), read), read);
  const [, css] = /<style>([\s\S]*?)<\/style>/.exec(made)!;

  it('stand in one element, in their order, with addresses that count from the page', () => {
    expect(made.match(/<style>/g)).toHaveLength(1);
    expect(made).not.toContain('<link');
    expect(css).toBe(
      "@font-face{src:url(./app/a/serif.woff2)}p{background:url('data:image/png;base64,x')}p{color:red}"
    );
  });

  it('stand behind what a head tells machines', () => {
    const own = page(`${TWO.split('\n')[0]}<title>T</title>${TWO.split('\n')[1]}`);
    expect(inlineStyles(own, read)).toMatch(/<title>T<\/title><style>@font-face.*p\{color:red\}/);
  });

  it('are allowed by their hash alone, not those of the files', () => {
    expect(made).toContain(`style-src 'self' 'sha256-${hash(css!)}';`);
    expect(made.match(/sha256-/g)).toHaveLength(1);
  });

  it('keep their way out of the page’s folder', () => {
    const up = page('<link href="../app/a/one.css" rel="stylesheet">');
    expect(inlineStyles(up, () => SHEETS['./app/a/one.css']!)).toContain(
      'url(../app/a/serif.woff2)'
    );
  });

  it('that could end their element are refused, and a page without any is left alone', () => {
    expect(() => inlineStyles(page(TWO), () => 'p::after{content:"</style>"}')).toThrow('end');
    expect(inlineStyles(page(''), read)).toBe(page(''));
  });
});
