import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { clientScripts } from './tools/vite/client-scripts.ts';

export default defineConfig({
  plugins: [
    sveltekit(),
    clientScripts([
      { file: 'src/client/story.ts', format: 'es' },
      { file: 'src/client/builder.ts', format: 'es' },
      { file: 'src/client/teach-sort.ts', format: 'es' },
      { file: 'src/client/teach-clauses.ts', format: 'es' },
      { file: 'src/client/teach-numbers.ts', format: 'es' }
    ])
  ],
  test: {
    include: ['tests/{unit,data,build}/**/*.test.ts'],
    environment: 'node'
  }
});
