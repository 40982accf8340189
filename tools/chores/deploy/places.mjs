import { KINDS } from '../../build/headers.mjs';

/** Stands at the head of each ready file. */
export const NOTE = 'Written by "npm run headers" from tools/build/headers.mjs: change it there.';

/** Where each kind's addresses begin, below the folder that the site is served from. */
export const places = (base) =>
  KINDS.map((kind) => ({
    ...kind,
    whole: (kind.whole ?? []).map((path) => base + path),
    prefixes: kind.prefixes.map((path) => base + path)
  }));

const literal = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A regular expression for the addresses of one of `places`, in the words that all servers share. */
export function pattern({ whole, prefixes }) {
  const whole_ = whole.map((path) => `${literal(path)}(index\\.html)?$`);
  return `^(${[...whole_, ...prefixes.map(literal)].join('|')})`;
}

/** Lines of text, each moved `by` spaces to the right. */
export const indent = (lines, by) => lines.map((line) => ' '.repeat(by) + line).join('\n');
