import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { oncePerText } from '../../src/lib/i18n/once';

/** Packed already: sent as they are. */
const PACKED = new Set(['.woff2', '.png', '.jpg', '.webp', '.pdf']);

/** Bytes of a built file over the wire: most are asked for by many pages, and what is built stays. */
export const sent = oncePerText((path): number => {
  const body = readFileSync(path);
  return PACKED.has(extname(path)) ? body.length : gzipSync(body, { level: 9 }).length;
});

/** Paths of all built pages, from the site's root. */
export const builtPages = (): string[] =>
  readdirSync('build', { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'))
    .sort();

/**
 * The files that a page asks for by itself: scripts, styles, the titles' type, icons
 * and pictures; not the lazy ones, which come when they are near.
 *
 * @param page path of a page from the site's root
 * @returns paths from the site's root, the page first
 * @throws Error when the page asks for a file that was not built
 */
export const resources = oncePerText((page): string[] => {
  const html = readFileSync(join('build', page), 'utf8');
  const found = new Set([page]);
  const add = (address: string, from: string) => {
    if (/^(?:https?:|data:|#|blob:)/.test(address)) return;
    const clean = address.split(/[?#]/)[0]!;
    const path = clean.startsWith('/')
      ? clean.slice(1)
      : posix.normalize(posix.join(posix.dirname(from), clean));
    if (!existsSync(join('build', path)))
      throw new Error(`${from} asks for ${address}, which is not there`);
    found.add(path);
  };
  for (const [tag] of html.matchAll(/<(?:script|link|img)\s[^>]*>/g)) {
    if (/rel="(?:canonical|alternate|author|license)"|loading="lazy"/.test(tag)) continue;
    const address = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    if (address) add(address, page);
  }
  // A font is asked for where it is used: that is known of the titles' type alone. Frames may load none.
  const typed = !page.includes('embed/v1/');
  const addAll = (css: string, from: string) => {
    for (const [rule] of css.matchAll(/[^{}]*\{[^{}]*\}/g)) {
      const titles = typed && rule.includes('font-family:Story Serif');
      for (const [, address] of rule.matchAll(/url\(["']?([^"')]+)["']?\)/g))
        if (titles || !address!.endsWith('.woff2')) add(address!, from);
    }
  };
  for (const [, css] of html.matchAll(/<style[^>]*>([^<]*)/g)) addAll(css!, page);
  for (const path of [...found].filter((name) => name.endsWith('.css')))
    addAll(readFileSync(join('build', path), 'utf8'), path);
  return [...found];
});

export type Kind = 'html' | 'script' | 'style' | 'font' | 'picture';

/** What kind of file a path is, by its name. */
export function kindOf(path: string): Kind {
  const kinds: Record<string, Kind> = {
    '.html': 'html',
    '.js': 'script',
    '.css': 'style',
    '.woff2': 'font'
  };
  return kinds[extname(path)] ?? 'picture';
}

/** A file's name without what its content adds to it. */
export const plainName = (path: string): string => path.replace(/\.[\w-]{8}(?=\.\w+$)/, '');

/** Bytes over the wire of a page's first load, by kind. */
export function weigh(page: string): Record<Kind | 'all', number> {
  const sum = { all: 0, html: 0, script: 0, style: 0, font: 0, picture: 0 };
  for (const path of resources(page)) {
    const bytes = sent(join('build', path));
    sum.all += bytes;
    sum[kindOf(path)] += bytes;
  }
  return sum;
}
