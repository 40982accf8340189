import { parse } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Keeps `_` from the beginning of the names of built files, as `appDir` does for their folder: hosts
 * that run Jekyll leave out what begins so, unless they find `.nojekyll`.
 */
export function plainNames(): Plugin {
  return {
    name: 'plain-names',
    apply: 'build',
    outputOptions(options) {
      const pattern = options.assetFileNames;
      if (typeof pattern !== 'string') return;
      return {
        ...options,
        assetFileNames: ({ names: [name = ''] }) => {
          const plain = /^[_+]+(.+)/.exec(parse(name).name)?.[1];
          return plain ? pattern.replace('[name]', plain) : pattern;
        }
      };
    }
  };
}
