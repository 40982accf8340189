const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const RAW = new Set(['script', 'style', 'noscript', 'iframe']);
const SVG = 'http://www.w3.org/2000/svg';

/** Elements that stand on lines of their own: a space beside them is drawn nowhere. */
const BLOCK = new Set(
  (
    'address article aside blockquote body caption col colgroup dd details dialog div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol ' +
    'p pre section summary table tbody td template tfoot th thead tr ul script style'
  ).split(' ')
);

/** Elements whose end is known from what follows: the same ones, or the end of what holds them. */
const ENDS = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr'],
  tbody: ['tbody', 'tfoot'],
  thead: ['tbody', 'tfoot'],
  option: ['option'],
  p: (
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hr main nav ol p pre section table ul'
  ).split(' ')
};

const isBlock = (node) => node?.nodeType === 1 && BLOCK.has(node.localName);
const isSvg = (node) => node?.namespaceURI === SVG && node.localName !== 'text';

/** Marks that only the tests of the site and those who take its data ask for. */
const FOR_MACHINES = ['data-stand', 'data-tag', 'data-computed', 'data-counted'];

/**
 * Takes out what no reader of the file and no browser asks for: spaces between elements that stand on
 * lines of their own, dates for machines, and marks on links that open in their own window.
 *
 * @param {Document | DocumentFragment} root
 * @param {string} direction of the page's words, `ltr` or `rtl`
 */
export function removeUnread(root, direction) {
  for (const link of root.querySelectorAll('a[rel="noopener"]:not([target])')) {
    link.removeAttribute('rel');
  }
  // Titles run from left to right, as the page does.
  if (direction !== 'rtl') {
    for (const link of root.querySelectorAll('a[dir="auto"]')) link.removeAttribute('dir');
  }
  for (const name of FOR_MACHINES) {
    for (const element of root.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }
  // A list of events sets its dates by their element.
  for (const time of root.querySelectorAll('time:not(.events time)')) {
    time.replaceWith(...time.childNodes);
  }
  root.normalize();
  for (const { content } of root.querySelectorAll('template')) removeUnread(content, direction);
  for (const element of [root, ...root.querySelectorAll('*')]) removeSpaces(element);
}

function removeSpaces(element) {
  if (element.localName === 'pre' || element.localName === 'textarea') return;
  const edge = isBlock(element) || isSvg(element) || element.nodeType === 11;
  for (const node of [...element.childNodes]) {
    if (node.nodeType !== 3 || !/^[ \n\t]+$/.test(node.data)) continue;
    const { previousSibling: before, nextSibling: after } = node;
    const free = (one) => (one ? isBlock(one) : edge);
    if (isSvg(element) || (free(before) && free(after))) node.remove();
  }
}

/**
 * A document as text, with nothing in it that a parser can do without: quotes round single words,
 * ends that follow from what comes next, names for the letters that the file holds as they are.
 *
 * @param {Document} document
 * @returns {string} HTML that is read into the same document
 */
export function writeDocument(document) {
  return `<!doctype html>\n${write(document.documentElement)}\n`;
}

function write(node) {
  if (node.nodeType === 3) {
    const raw = RAW.has(node.parentNode.localName) && node.parentNode.namespaceURI !== SVG;
    return raw ? node.data : escapeText(node.data);
  }
  if (node.nodeType !== 1) return '';
  const name = node.localName;
  const attributes = [...node.attributes].map(writeAttribute).join('');
  const { childNodes } = name === 'template' ? node.content : node;
  const inside = [...childNodes].map(write).join('');
  if (node.namespaceURI === SVG && !inside) {
    // A stroke right behind a bare value would be read as a part of it.
    return `<${name}${attributes}${/[^"]$/.test(attributes) ? ' ' : ''}/>`;
  }
  if (VOID.has(name)) return `<${name}${attributes}>`;
  return `<${name}${attributes}>${inside}${endFollows(node) ? '' : `</${name}>`}`;
}

function writeAttribute({ name, value }) {
  if (!value) return ` ${name}`;
  if (/^[^\s"'=<>`]+$/.test(value)) return ` ${name}=${value.replace(/&/g, '&amp;')}`;
  return ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
}

const escapeText = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function endFollows(node) {
  const by = ENDS[node.localName];
  const next = node.nextSibling;
  if (!by || node.namespaceURI === SVG) return false;
  if (next) return next.nodeType === 1 && by.includes(next.localName);
  // In a link or such a paragraph would go on behind it.
  return node.localName !== 'p' || isBlock(node.parentNode);
}
