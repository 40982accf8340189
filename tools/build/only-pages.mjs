import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Wraps an adapter of SvelteKit: leaves out the `__data.json` beside each page, which only a client
 * router would ask for. Our pages have none, and no word need travel twice.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} [folder] what the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function onlyPages(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      for (const name of readdirSync(folder, { recursive: true })) {
        if (String(name).endsWith('__data.json')) rmSync(join(folder, String(name)));
      }
    }
  };
}
