import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { clientScripts } from './tools/build/client-scripts.ts';
import { reloadWords } from './tools/build/reload-words.ts';
import { themes } from './tools/build/themes.ts';

export default defineConfig({
  plugins: [themes(), reloadWords(), sveltekit(), clientScripts()],
  test: {
    include: ['tests/{unit,data,build}/**/*.test.ts'],
    environment: 'node'
  }
});
