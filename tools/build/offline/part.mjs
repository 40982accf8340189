import { NodeFilter, parseHTML } from 'linkedom';

/** Attributes that hold ids, one or several with spaces between them. */
const ID_LISTS = [
  ...['for', 'form', 'headers', 'list'],
  ...['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details']
];

/** The id of a page's section in the file: `/teach/sort/` is `part-teach-sort`. */
export function partId(path) {
  return ['part', ...path.split('/').filter(Boolean)].join('-');
}

/** A page of the built site, ready to be taken apart. */
export function readPart(path, html) {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  if (!main) throw new Error(`${path} has no <main> to take into the single file`);
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    path,
    document,
    main,
    title: document.querySelector('h1')?.textContent.trim() ?? path,
    styles: all('link[rel="stylesheet"]:not([data-online])').map((link) =>
      link.getAttribute('href')
    ),
    scripts: all('script[src]:not([data-online])').map((script) => script.getAttribute('src')),
    inline: all('script:not([src]):not([type])').map((script) => script.textContent),
    data: all('body > script[type="application/json"]'),
    geometry: all('svg.geometry')
  };
}

/** Removes what is of use on the site alone: the file has no page of the sources and fetches nothing. */
export function removeOnline(root) {
  for (const element of root.querySelectorAll('[data-online]')) element.remove();
  for (const stage of root.querySelectorAll('[data-finer]')) stage.removeAttribute('data-finer');
}

/** Removes what asks for a file: the single file has all of them inside. */
export function removeRequests(root) {
  for (const element of root.querySelectorAll('script[src], link')) element.remove();
}

/** Removes comments, which are marks for a client framework that our pages do not have. */
export function removeComments(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
}

/**
 * Makes the ids below `root` unlike those in `taken`, together with everything that refers to them,
 * and adds them there.
 *
 * @param {Element} root
 * @param {Set<string>} taken ids of the file so far
 * @param {string} prefix put before an id that is taken
 * @returns {Map<string, string>} new ids by old ones, for links from elsewhere
 */
export function makeUnique(root, taken, prefix) {
  const renamed = new Map();
  for (const element of root.querySelectorAll('[id]')) {
    let { id } = element;
    if (taken.has(id)) {
      id = `${prefix}-${id}`;
      if (taken.has(id)) throw new Error(`the id ${id} is used twice in the single file`);
      renamed.set(element.id, id);
      element.id = id;
    }
    taken.add(id);
  }
  if (!renamed.size) return renamed;
  const now = (id) => renamed.get(id) ?? id;
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const fresh = ID_LISTS.includes(name)
        ? value.split(' ').map(now).join(' ')
        : value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${now(id)})`);
      if (fresh !== value) element.setAttribute(name, fresh);
    }
    const reference = element.localName === 'use' && element.getAttribute('href');
    if (reference) element.setAttribute('href', `#${now(reference.slice(1))}`);
  }
  return renamed;
}

/**
 * Turns the links of one part: to another part of the file into an anchor, to any other page of the
 * site into a full address. Addresses that leave the site stay.
 *
 * @param {Element} root
 * @param {string} path of the page that the part was, in its edition
 * @param {(path: string, id: string) => string | undefined} anchor id in the file of a page or of a
 *   place on it
 * @param {{ site: string, home: string }} where address of the published site, without a slash at the
 *   end, and the root of the edition on it, with one
 */
export function turnLinks(root, path, anchor, { site, home }) {
  const here = new URL(home + path.slice(1), 'http://site.invalid');
  for (const link of root.querySelectorAll('a[href]')) {
    const to = new URL(link.getAttribute('href') ?? '', here);
    if (to.origin !== here.origin) continue;
    const inEdition = to.pathname.startsWith(home) ? to.pathname.slice(home.length - 1) : '';
    if (inEdition === '/' && to.searchParams.has('present')) {
      link.setAttribute('href', '?present');
      continue;
    }
    const id = anchor(inEdition, decodeURIComponent(to.hash.slice(1)));
    link.setAttribute('href', id ? `#${id}` : site + to.pathname + to.search + to.hash);
  }
}
