import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { clientScripts } from './tools/vite/client-scripts.ts';
import { themes } from './tools/vite/themes.ts';

export default defineConfig({
  plugins: [
    themes(),
    sveltekit(),
    clientScripts([
      { file: 'src/client/story.ts', format: 'es' },
      { file: 'src/client/teach-sort.ts', format: 'es' },
      { file: 'src/client/teach-clauses.ts', format: 'es' },
      { file: 'src/client/teach-numbers.ts', format: 'es' },
      { file: 'src/client/builder.ts', format: 'es' },
      { file: 'src/client/embed.ts', format: 'iife' },
      { file: 'src/client/embed-full.ts', format: 'iife' },
      { file: 'src/client/loader.ts', format: 'iife' },
      { file: 'src/client/loader-scroll.ts', format: 'iife' }
    ])
  ],
  test: {
    include: ['tests/{unit,data,build}/**/*.test.ts'],
    environment: 'node'
  }
});
