import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { forbiddenFor, ROOMS } from './tools/build/rooms.mjs';

/** Each room of `src/lib` may import from the rooms below it only. */
/** @type {import('eslint').Linter.Config[]} */
const layers = ROOMS.flat().map((room) => ({
  files: [`src/lib/${room}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...forbiddenFor(room).map((other) => `$lib/${other}/**`),
              '**/src/routes/**',
              '**/src/entries/**'
            ],
            message: `"${room}" may not import from there, a room above it or beside it: see ROOMS in tools/build/rooms.mjs.`
          },
          {
            regex: `^\\$lib/${room}/`,
            message: 'Inside a room imports are relative.'
          }
        ]
      }
    ]
  }
}));

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'static/', 'data/geo/', '.cache/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    rules: {
      // Static markup made at build time from our own data; never from a reader's input.
      'svelte/no-at-html-tags': 'off',
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  ...layers
);
