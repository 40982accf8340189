import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { POLICY } from './tools/headers.mjs';
import { withOffline } from './tools/offline/adapter.mjs';
import { onlyPages } from './tools/only-pages.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: withOffline(onlyPages(adapter({ strict: true }))),
    alias: { $data: 'data' },
    // Relative paths let the built folder run under any sub-path.
    paths: { relative: true },
    csp: {
      mode: 'hash',
      directives: POLICY
    }
  }
};
