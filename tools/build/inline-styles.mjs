import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readEditionFiles } from '../../src/lib/content/edition-files.mjs';

/**
 * Wraps an adapter of SvelteKit: the story's page has its style sheets inside, so that its first
 * words wait for no second answer. All other pages share theirs as files.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} [folder] what the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withInlineStyles(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      for (const { folder: lang, info } of readEditionFiles()) {
        const page = join(folder, info.default ? '' : lang, 'index.html');
        const sheet = (href) => readFileSync(join(page, '..', href), 'utf8');
        writeFileSync(page, inlineStyles(readFileSync(page, 'utf8'), sheet));
      }
    }
  };
}

const LINK = /<link href="([^"]+\.css)" rel="stylesheet"[^>]*>\s*/g;
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page with its sheets in one style element in place of the last link. Its policy allows that
 * element by its hash, and the files no more.
 *
 * @param {string} html
 * @param {(href: string) => string} read the text of a sheet by its address in the page
 * @throws {Error} when a sheet could end the element
 */
export function inlineStyles(html, read) {
  const sheets = [...html.matchAll(LINK)].map(([link, href]) => ({ link, href, css: read(href) }));
  const last = sheets.at(-1);
  if (!last) return html;
  const css = sheets.map(({ href, css }) => fromPage(css, href)).join('');
  if (/<\/style/i.test(css))
    throw new Error('a style sheet of the story holds the end of its element');
  const kept = sheets.reduce((text, { css: sheet }) => text.replace(` ${hashOf(sheet)}`, ''), html);
  // In place of the last: what machines look for in a head, some in its first 20 KB, stands before it.
  return sheets
    .slice(0, -1)
    .reduce((text, { link }) => text.replace(link, ''), kept)
    .replace(last.link, () => `<style>${css}</style>\n`)
    .replace(
      /(http-equiv="content-security-policy" content="[^"]*?style-src [^;"]*)/,
      (policy) => `${policy} ${hashOf(css)}`
    );
}

/** A sheet whose addresses count from the page instead of from its own file. */
const fromPage = (css, href) =>
  css.replace(/url\((["']?)(?!data:|#|[a-z]+:)([^)"']+)\1\)/g, (_, quote, address) => {
    const path = posix.join(posix.dirname(href), address);
    return `url(${quote}${path.startsWith('.') ? path : `./${path}`}${quote})`;
  });
