import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The one inline script, allowed by the hash of its very text. */
const boot = readFileSync(new URL('./src/client/boot.js', import.meta.url), 'utf8').trim();
const bootHash = `sha256-${createHash('sha256').update(boot).digest('base64')}`;

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ strict: true }),
    alias: { $data: 'data' },
    // Relative paths let the built folder run under any sub-path.
    paths: { relative: true },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', bootHash],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'frame-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    }
  }
};
