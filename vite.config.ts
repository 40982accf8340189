import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { clientScripts } from './tools/build/client-scripts.ts';
import { reloadWords } from './tools/build/reload-words.ts';
import { themes } from './tools/build/themes.ts';

export default defineConfig({
  plugins: [
    themes(),
    reloadWords(),
    sveltekit(),
    clientScripts([
      { file: 'src/entries/story.ts', format: 'es' },
      { file: 'src/entries/teach-sort.ts', format: 'es' },
      { file: 'src/entries/teach-clauses.ts', format: 'es' },
      { file: 'src/entries/teach-numbers.ts', format: 'es' },
      { file: 'src/entries/builder.ts', format: 'es' },
      { file: 'src/entries/embed.ts', format: 'iife' },
      { file: 'src/entries/embed-full.ts', format: 'iife' },
      { file: 'src/entries/loader.ts', format: 'iife' },
      { file: 'src/entries/loader-scroll.ts', format: 'iife' }
    ])
  ],
  test: {
    include: ['tests/{unit,data,build}/**/*.test.ts'],
    environment: 'node'
  }
});
