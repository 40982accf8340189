import { readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';

const QUERY = /\.svelte\?markup$/;
/** Stands in place of a component's ending, so that Svelte's own plugin leaves the script alone. */
const ENDING = '.markup.js';
const SERVER_ONLY = 'node:async_hooks';
const NOTHING = '\0nothing';

/**
 * `import draw from './Overlay.svelte?markup'` gives the component as a function that writes markup
 * (see `markup.ts` of the map): one source for the pages, which the server renders, and for the
 * moving map, which then needs no framework in the browser.
 *
 * @param forBrowser whether what only the server has is left out, as nothing here asks for it
 */
export function svelteMarkup({ forBrowser = false } = {}): Plugin {
  return {
    name: 'svelte-markup',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (forBrowser && source === SERVER_ONLY) return NOTHING;
      if (!QUERY.test(source)) return undefined;
      const found = await this.resolve(source.replace(/\?markup$/, ''), importer, {
        skipSelf: true
      });
      return found && found.id.replace(/\.svelte$/, ENDING);
    },
    load(id) {
      if (id === NOTHING) return 'export {};';
      if (!id.endsWith(ENDING)) return undefined;
      const filename = `${id.slice(0, -ENDING.length)}.svelte`;
      this.addWatchFile(filename);
      const { js } = compile(readFileSync(filename, 'utf8'), {
        filename,
        generate: 'server',
        css: 'external',
        dev: false
      });
      const code = js.code.replace(/(from '[^']+\.svelte)'/g, "$1?markup'");
      return { code, map: null };
    }
  };
}
