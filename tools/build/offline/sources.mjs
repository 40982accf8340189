import { make } from './head.mjs';

/** The file's own list of sources. */
export const SOURCES = 'part-sources';

/** Id of an entry of the list. */
const entryId = (number) => `n${number}`;

/** Every source that the rows of the file name, once each, in the order in which they are named. */
class Numbered {
  /** @type {Map<string, { number: number, line: Element }>} */
  #entries = new Map();

  /** The number of a source by its whole line. */
  of(line) {
    const link = line.querySelector('a')?.getAttribute('href') ?? '';
    const key = `${link} ${line.textContent.replace(/\s+/g, ' ').trim()}`;
    const known = this.#entries.get(key);
    if (known) return known.number;
    const number = this.#entries.size + 1;
    this.#entries.set(key, { number, line });
    return number;
  }

  get entries() {
    return [...this.#entries.values()];
  }
}

/**
 * Writes the line of each source once, into a numbered list, and names publisher, date and number
 * where the pages of the site have the whole line: on paper a source is found by its number, on a
 * screen by the link. Rows without any source stay as they are.
 *
 * @param {Document} document the whole file
 * @param {{ title: string, lead: string }} words of the list
 * @returns {Element} the list as a part of the file
 */
export function numberSources(document, words) {
  const numbered = new Numbered();
  const references = new Set();
  for (const line of document.querySelectorAll('.source')) {
    const link = reference(document, line, numbered.of(line));
    references.add(link);
    line.replaceWith(link);
  }
  for (const list of document.querySelectorAll('details.source-list')) {
    const links = [...list.querySelectorAll(':scope > ul > li > a')];
    if (links.some((link) => references.has(link))) list.replaceWith(inOneLine(list, links));
  }
  return listOf(document, numbered.entries, words);
}

/** What follows the title: the publisher, who carried the copy that was read, and the date. */
function afterTitle(line) {
  const rest = [...line.childNodes].slice([...line.childNodes].indexOf(line.firstElementChild) + 1);
  return rest
    .map(({ textContent }) => textContent)
    .join('')
    .replace(/^[\s,،、]+/, '')
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}

function reference(document, line, number) {
  const href = `#${entryId(number)}`;
  return make(document, 'a', { href }, `${afterTitle(line)} [${number}]`);
}

/** A folded list of references as a line: short enough to be read without opening it. */
function inOneLine(list, links) {
  const [label] = list.querySelector('summary').firstChild.data.split('(');
  const parted = links.flatMap((link, i) => (i ? ['; ', link] : [link]));
  return make(list.ownerDocument, 'p', { class: 'refs' }, `${label.trim()}: `, ...parted);
}

function listOf(document, entries, words) {
  const lines = entries.map(({ number, line }) =>
    make(document, 'li', { id: entryId(number) }, line.firstElementChild, `, ${afterTitle(line)}`)
  );
  return make(
    document,
    'section',
    { id: SOURCES, class: 'page offline-part offline-sources', 'aria-label': words.title },
    make(document, 'h1', {}, words.title),
    make(document, 'p', { class: 'page-lead' }, words.lead),
    make(document, 'ol', {}, ...lines)
  );
}
