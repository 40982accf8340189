import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { flattenLayers } from '../css/layers.mjs';

/**
 * Wraps an adapter of SvelteKit: composes `offline/{lang}.html` from the pages that it wrote.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} [folder] what the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withOffline(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      // Loaded late: the parser is large and only a build needs it.
      const { composeOffline } = await import('./compose.mjs');
      const words = JSON.parse(readFileSync('data/pages/offline.en.json', 'utf8'));
      const sheet = readFileSync(new URL('./offline.css', import.meta.url), 'utf8');
      const flat = postcss([flattenLayers()]).process(sheet, { from: undefined }).css;
      const css = transform({
        filename: 'offline.css',
        code: Buffer.from(flat),
        minify: true
      }).code;
      const { lang } = JSON.parse(readFileSync('data/story/en.json', 'utf8'));
      mkdirSync(join(folder, 'offline'), { recursive: true });
      writeFileSync(join(folder, `offline/${lang}.html`), composeOffline(folder, words, css));
    }
  };
}
