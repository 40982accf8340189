import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEditionFiles, WORDS_FOLDER } from '../../../src/lib/content/edition-files.mjs';

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
      const css = readFileSync('src/lib/shell/offline.css', 'utf8');
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
