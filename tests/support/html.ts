import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An element of a built page. */
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** One built page. */
export interface Page {
  /** Address from the site's root: `/claims/`, or `/404.html`. */
  path: string;
  html: string;
  root: Element;
}

const BUILD = 'build';
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!);

/**
 * The tree of a page that our own build wrote: every element is closed, every attribute quoted.
 *
 * @throws Error where an element is closed that is not open
 */
export function parse(html: string): Element {
  const root: Element = { tag: '#root', attributes: {}, children: [] };
  const open = [root];
  const token =
    /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:[^>"]|"[^"]*")*?)(\/?)>/gi;
  let at = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const top = open.at(-1)!;
    if (match.index > at) top.children.push(decode(html.slice(at, match.index)));
    at = token.lastIndex;
    const [, closing, name, rest = '', selfClosing] = match;
    if (!name) continue;
    if (closing) {
      if (top.tag !== name) throw new Error(`</${name}> closes <${top.tag}>`);
      open.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [
        key!,
        decode(value ?? '')
      ])
    );
    const element: Element = { tag: name, attributes, children: [] };
    top.children.push(element);
    if (selfClosing || VOID.test(name)) continue;
    if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${name}>`, at);
      element.children.push(html.slice(at, end));
      at = token.lastIndex = end + name.length + 3;
      continue;
    }
    open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.tag}> is never closed`);
  return root;
}

/** Every built page below a folder of the site. */
export function builtPages(): Page[] {
  return readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(BUILD, file), 'utf8');
      let root: Element | undefined;
      return {
        path: `/${file.replace(/index\.html$/, '')}`,
        html,
        // Only those that a test looks into: the single files close no element that ends by itself.
        get root() {
          return (root ??= parse(html));
        }
      };
    });
}

/** All elements below one, itself first, that `wanted` accepts. */
export function all(element: Element, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const walk = (one: Element) => {
    if (wanted(one)) found.push(one);
    for (const child of one.children) if (typeof child !== 'string') walk(child);
  };
  walk(element);
  return found;
}

/** All elements of these tags. */
export function byTag(element: Element, ...tags: string[]): Element[] {
  return all(element, ({ tag }) => tags.includes(tag));
}

/** Whether an element has a class. */
export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name);
}

/** The words of an element, without what `skip` accepts; elements stand apart by spaces. */
export function textOf(
  element: Element,
  skip: (element: Element) => boolean = () => false
): string {
  if (skip(element) || ['script', 'style', 'head'].includes(element.tag)) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child, skip)))
    .join(INLINE.has(element.tag) ? '' : ' ')
    .replace(/\s+/g, ' ');
}

const INLINE = new Set(['a', 'b', 'span', 'strong', 'q', 'time']);
