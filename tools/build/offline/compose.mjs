import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GROUPS } from './contents.mjs';
import { inScript, make, scriptOf, writeHead } from './head.mjs';
import {
  makeUnique,
  partId,
  readPart,
  removeComments,
  removeOnline,
  removeRequests,
  turnLinks
} from './part.mjs';
import { rulesOf } from './rules.mjs';
import { numberSources, SOURCES } from './sources.mjs';
import { removeUnread, writeDocument } from './write.mjs';

const MIME = { '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * The whole story, the activities and the sheets as one HTML file that opens from disk.
 *
 * @param {string} folder the built site
 * @param {Record<string, any>} words `pages/offline.json` of the language
 * @param {string} css styles that only this file needs
 * @param {string} [home] root of the edition's pages from the site's root, with slashes at both ends
 * @returns {string} HTML
 * @throws {Error} when a page is not built, or something in it would need a second request
 */
export function composeOffline(folder, words, css, home = '/') {
  const read = (path) => {
    const file = join(folder, home, path, 'index.html');
    if (!existsSync(file)) {
      throw new Error(`${path} in tools/build/offline/contents.mjs is no page of the built site`);
    }
    return readPart(path, readFileSync(file, 'utf8'));
  };
  const story = read('/');
  const parts = Object.values(GROUPS).flat().map(read);
  const { document } = story;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!canonical?.endsWith(home)) throw new Error('the story page names no canonical address');
  const site = canonical.slice(0, -home.length);
  const all = [story, ...parts];
  const asset = (address) => readFileSync(join(folder, 'app/immutable/assets', basename(address)));

  for (const { main } of all) {
    removeComments(main);
    removeOnline(main);
    removeRequests(main);
  }
  const { geometry } = story;
  for (const svg of geometry) removeComments(svg);
  const taken = new Set(
    idsIn(document).concat(
      [CONTENTS, SOURCES],
      parts.map(({ path }) => partId(path))
    )
  );
  const renamed = new Map([['/', new Map()]]);
  for (const part of parts) renamed.set(part.path, enter(part, document, taken));

  const body = document.body;
  const skip = document.querySelector('a.skip') ?? '';
  const contents = contentsOf(document, words, parts);
  const data = all.flatMap((part) => part.data.map((one) => document.importNode(one, true)));
  const scripts = [...new Set(all.flatMap((part) => part.scripts.map((src) => basename(src))))];
  const codes = scripts.map((name) => inScript(asset(name).toString('utf8')));
  const [boot, ...others] = new Set(all.flatMap(({ inline }) => inline));
  if (!boot || others.length)
    throw new Error('the single file expects one inline script, the boot');

  body.replaceChildren(...geometry, skip, story.main, contents);
  for (const part of parts) body.append(backTo(document, words), part.section);
  body.append(backTo(document, words), numberSources(document, words.sources), ...data);
  for (const code of codes) body.append(scriptOf(document, code, 'module'));
  addToMenu(document, words);

  const paths = new Map(parts.map(({ path }) => [path, partId(path)])).set(
    '/',
    story.main.id || 'cover'
  );
  const ids = new Set(idsIn(document));
  const anchor = (path, id) => {
    if (!paths.has(path)) return path === '/teach/print/' ? CONTENTS : undefined;
    const now = renamed.get(path)?.get(id) ?? id;
    return id && ids.has(now) ? now : paths.get(path);
  };
  for (const { path, section } of parts) turnLinks(section, path, anchor, { site, home });
  turnLinks(story.main, '/', anchor, { site, home });

  const style = rulesOf(`${styleOf(all, asset)}\n${css}`, document, [boot, ...codes]);
  writeHead(document, {
    boot,
    style,
    codes,
    title: `${story.title}, ${words.title}`,
    icon: readFileSync(join(folder, 'favicon.svg')),
    canonical
  });
  refuseRequests(document);
  removeUnread(document, document.documentElement.dir);
  return writeDocument(document);
}

const CONTENTS = 'in-this-file';

const idsIn = (document) => [...document.querySelectorAll('[id]')].map(({ id }) => id);

/** Makes a page's main a section of the file; the ids of its own that were taken get a prefix. */
function enter(part, document, taken) {
  const id = partId(part.path);
  // The base map is the story's; a drawing with shapes of its own keeps them.
  for (const svg of part.main.querySelectorAll('svg.geometry')) {
    if (taken.has(svg.querySelector('[id]')?.id)) svg.remove();
  }
  part.main.removeAttribute('id');
  const renamed = makeUnique(part.main, taken, id);
  const section = document.createElement('section');
  for (const { name, value } of part.main.attributes) section.setAttribute(name, value);
  section.id = id;
  section.setAttribute('aria-label', part.title);
  section.classList.add('offline-part');
  section.append(...[...part.main.childNodes].map((node) => document.importNode(node, true)));
  part.section = section;
  return renamed;
}

function contentsOf(document, words, parts) {
  const title = new Map(parts.map((part) => [part.path, part.title]));
  const link = (to, text) => make(document, 'li', {}, make(document, 'a', { href: to }, text));
  return make(
    document,
    'nav',
    { id: CONTENTS, class: 'offline-contents', 'aria-labelledby': `${CONTENTS}-title` },
    make(document, 'h2', { id: `${CONTENTS}-title` }, words.contents),
    make(document, 'p', {}, words.lead),
    make(document, 'ul', {}, link('#cover', words.story)),
    ...Object.entries(GROUPS).flatMap(([name, paths]) => [
      make(document, 'h3', {}, words.groups[name]),
      make(document, 'ul', {}, ...paths.map((path) => link(`#${partId(path)}`, title.get(path))))
    ]),
    make(document, 'ul', {}, link(`#${SOURCES}`, words.sources.title))
  );
}

function backTo(document, words) {
  const link = make(document, 'a', { href: `#${CONTENTS}` }, words.back);
  return make(document, 'p', { class: 'offline-back' }, link);
}

/** One more line in the story's menu, since the contents stand behind the story. */
function addToMenu(document, words) {
  const list = document.querySelector('[data-bar] .menu ol');
  const link = make(document, 'a', { href: `#${CONTENTS}` }, words.menu);
  list.append(make(document, 'li', { class: 'to-contents' }, link));
}

/** The type of print sheets, which have their PDFs: four faces would be a sixth of the file. */
const SHEET_TYPE = /@font-face\s*\{[^}]*Sheet Sans[^}]*\}/g;

/** Every rule of every part, with its fonts and pictures inside. */
function styleOf(parts, asset) {
  const sheets = [...new Set(parts.flatMap(({ styles }) => styles.map((href) => basename(href))))];
  return sheets
    .map((name) => asset(name).toString('utf8'))
    .join('\n')
    .replace(SHEET_TYPE, '')
    .replace(/url\((["']?)(?!data:|#)([^)"']+)\1\)/g, (_, quote, address) => {
      const type = MIME[address.slice(address.lastIndexOf('.'))];
      if (!type) throw new Error(`a stylesheet asks for ${address}, of a kind not known here`);
      return `url(data:${type};base64,${asset(address).toString('base64')})`;
    });
}

/** Stops the build when anything in the file would ask for a second one. */
function refuseRequests(document) {
  const asking = document.querySelectorAll(
    '[src], [srcset], [poster], [data], iframe, object, embed, link:not([rel="canonical"]):not([href^="data:"])'
  );
  if (asking.length) {
    const list = [...asking].slice(0, 5).map((one) => one.outerHTML.slice(0, 120));
    throw new Error(`the single file would make requests for: ${list.join(' ')}`);
  }
  const ids = idsIn(document);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (twice.length)
    throw new Error(`ids used twice in the single file: ${twice.slice(0, 5).join(' ')}`);
}
