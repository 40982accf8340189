import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { readEditionFiles, WORDS_FOLDER } from '../../../src/lib/content/edition-files.mjs';
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
      const css = offlineSheet();
      mkdirSync(join(folder, 'offline'), { recursive: true });
      for (const { folder: lang, info } of readEditionFiles()) {
        const words = JSON.parse(
          readFileSync(`${WORDS_FOLDER}/${lang}/pages/offline.json`, 'utf8')
        );
        writeFileSync(
          join(folder, `offline/${lang}.html`),
          composeOffline(folder, words, css, info.default ? '/' : `/${lang}/`)
        );
      }
    }
  };
}

/** Styles that only the single file needs, as browsers get them. */
function offlineSheet() {
  const filename = 'offline.css';
  const source = readFileSync(new URL(filename, import.meta.url), 'utf8');
  const { css } = postcss([flattenLayers()]).process(source, { from: filename });
  return String(transform({ filename, code: Buffer.from(css), minify: true }).code);
}
