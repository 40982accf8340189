import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
      const css = readFileSync('src/lib/shell/offline.css', 'utf8');
      const { lang } = JSON.parse(readFileSync('data/story/en.json', 'utf8'));
      mkdirSync(join(folder, 'offline'), { recursive: true });
      writeFileSync(join(folder, `offline/${lang}.html`), composeOffline(folder, words, css));
    }
  };
}
