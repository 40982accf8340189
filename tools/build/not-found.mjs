import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Wraps an adapter of SvelteKit: gives `404.html` addresses from the site's root. A server answers
 * with this one page at any depth, where relative addresses would lead astray; the site's own path is
 * that of `SITE_URL`.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} [folder] what the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withNotFound(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const file = join(folder, '404.html');
      writeFileSync(file, fromRoot(readFileSync(file, 'utf8'), process.env['SITE_URL']));
    }
  };
}

/**
 * A page with addresses from the site's root instead of relative ones.
 *
 * @param {string} html of a page that stands at the root
 * @param {string} [site] full address of the site; without one it stands at its host's root
 */
export function fromRoot(html, site) {
  const root = site ? new URL(site).pathname.replace(/\/?$/, '/') : '/';
  return html.replace(/(\s(?:href|src)=")\.\//g, `$1${root}`);
}
