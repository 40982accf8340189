import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { readEditionFiles } from './src/lib/content/edition-files.mjs';
import { readJsonFile } from './src/lib/content/json-file.mjs';
import { embedPaths } from './src/lib/schema/embed-kinds.mjs';
import { POLICY } from './tools/build/headers.mjs';
import { withNotFound } from './tools/build/not-found.mjs';
import { withOffline } from './tools/build/offline/adapter.mjs';
import { withInlineStyles } from './tools/build/inline-styles.mjs';
import { withKeptStyles } from './tools/build/kept-styles.mjs';
import { onlyPages } from './tools/build/only-pages.mjs';
import { withSiteAddress } from './tools/build/site-address.mjs';

/**
 * Pages with a parameter that no link of the site may lead to. They stand here and not in `entries`
 * of their route: a page with an option that Kit cannot read without running it makes Kit build a
 * client for all pages.
 */
const langs = readEditionFiles().map(({ folder }) => folder);
// Every edition has the same steps.
const { cover, chapters } = readJsonFile('data/story.json');
const slugs = [cover, ...chapters.flatMap(({ steps }) => steps)].map(({ id }) => id);
const embeds = langs.flatMap((lang) => embedPaths(lang, slugs));

/**
 * The scenes of every edition, and the front page of each from which its other pages are found.
 *
 * @type {`/${string}`[]}
 */
const pages = langs.flatMap((lang, n) => {
  /** @type {`/${string}`} */
  const home = n ? `/${lang}/` : '/';
  return [home, ...slugs.map((slug) => /** @type {`/${string}`} */ (`${home}scene/${slug}/`))];
});

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: withSiteAddress(
      withInlineStyles(
        withOffline(withNotFound(withKeptStyles(onlyPages(adapter({ strict: true })))))
      )
    ),
    alias: { $data: 'data' },
    // Some hosts leave out folders that begin with `_`.
    appDir: 'app',
    prerender: {
      entries: ['*', ...embeds, ...pages]
    },
    // Relative paths let the built folder run under any sub-path.
    paths: { relative: true },
    csp: {
      mode: 'hash',
      // Kit's own type lists each source by its shape.
      directives: /** @type {any} */ (POLICY)
    }
  }
};
