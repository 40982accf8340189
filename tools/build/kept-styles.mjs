import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Wraps an adapter of SvelteKit: the policy of each page also allows its style sheets by their hash.
 * Who keeps a page in one file puts the sheets into it, where the page's own policy would forbid them.
 * In a browser's own archive they keep their addresses: `ownSources` names those of a site with one.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} [folder] what the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withKeptStyles(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const files = readdirSync(folder, { recursive: true }).map(String);
      for (const file of files.filter((name) => name.endsWith('.html'))) {
        const path = join(folder, file);
        const html = readFileSync(path, 'utf8');
        const sheet = (href) => readFileSync(join(dirname(path), href), 'utf8');
        const kept = allowSheets(html, sheet);
        if (kept !== html) writeFileSync(path, kept);
      }
    }
  };
}

/**
 * A page whose policy allows its sheets inside the page, too.
 *
 * @param {string} html
 * @param {(href: string) => string} read the text of a sheet by its address in the page
 */
export function allowSheets(html, read) {
  const links = html.matchAll(/<link href="([^"]+\.css)" rel="stylesheet"/g);
  const hashes = [...links].map(
    ([, href]) => `'sha256-${createHash('sha256').update(read(href)).digest('base64')}'`
  );
  if (!hashes.length) return html;
  return html.replace(
    /(http-equiv="content-security-policy" content="[^"]*?style-src [^;"]*)/,
    (policy) => [policy, ...hashes].join(' ')
  );
}
