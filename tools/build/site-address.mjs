import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The full address at which the site will stand, from SITE_URL.
 *
 * @param {string} [site]
 * @returns {string | undefined} undefined where none is set
 * @throws {Error} for anything but the address of a folder
 */
export function siteAddress(site = process.env['SITE_URL']) {
  if (!site) return undefined;
  if (URL.canParse(site) && /^https?:\/\/[^?#]+$/.test(site)) return site;
  throw new Error(
    `SITE_URL must be a full address such as https://news.example/treaty; it is "${site}".`
  );
}

/**
 * What to say of a built site that knows no address of its own; nothing for one that does.
 *
 * @param {string} html its front page
 * @param {string} [site] the full address that it was built for
 */
export function exampleAddressNote(html, site) {
  if (site) return undefined;
  const [, example] = /<link rel="canonical" href="([^"]+?)\/?"/.exec(html) ?? [];
  return (
    `SITE_URL is not set: canonical links, share pictures, oEmbed answers and codes to paste carry the example address ${example}. ` +
    'Before you publish, build with the address at which the site will stand: docs/deploy.md says how.'
  );
}

/**
 * Wraps an adapter of SvelteKit: says once, at the end of a build, that it carries an example address.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} [folder] what the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withSiteAddress(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const html = readFileSync(join(folder, 'index.html'), 'utf8');
      const note = exampleAddressNote(html, siteAddress());
      if (note) console.warn(note);
    }
  };
}
