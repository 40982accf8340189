import { sveltekit } from '@sveltejs/kit/vite';
import { Features } from 'lightningcss';
import { defineConfig } from 'vitest/config';
import { OLDEST } from './tools/build/oldest.ts';
import { clientScripts } from './tools/build/client-scripts.ts';
import { cssPlugins } from './tools/build/css/plugins.ts';
import { plainNames } from './tools/build/plain-names.ts';
import { reloadWords } from './tools/build/reload-words.ts';
import { sharedValues } from './tools/build/shared-values.ts';
import { themes } from './tools/build/themes.ts';
import { svelteMarkup } from './tools/build/svelte-markup.ts';
import { titleFontFiles } from './tools/build/title-fonts.ts';
import { FRUGAL } from './tools/chores/frugal.mjs';

export default defineConfig({
  plugins: [
    themes(),
    titleFontFiles(),
    svelteMarkup(),
    sharedValues(),
    reloadWords(),
    sveltekit(),
    plainNames(),
    clientScripts()
  ],
  // Whoever builds wants the story, not what took how long.
  build: { cssTarget: OLDEST, rolldownOptions: { checks: { bundlerTimings: false } } },
  css: {
    postcss: { plugins: cssPlugins() },
    // Not every browser that we serve reads rules in rules.
    // The scheme of a page is told by an attribute: sheets that mix schemes would carry two variables each.
    lightningcss: { include: Features.Nesting, exclude: Features.LightDark }
  },
  test: {
    include: ['tests/{unit,data,build}/**/*.test.ts'],
    environment: 'node',
    // What a file leaves behind, each takes care of: joining the data anew for every file took longer.
    isolate: false,
    execArgv: FRUGAL,
    // No test judges a time: a busy machine is slow, and only what hangs should end.
    testTimeout: 120_000,
    hookTimeout: 600_000
  }
});
