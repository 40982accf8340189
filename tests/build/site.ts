import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** Addresses of all pages of the built site, such as `/scene/1996/`. */
export function builtPages(): string[] {
  return readdirSync('build', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort();
}

/** The text of a built page. */
export function pageText(path: string): string {
  return readFileSync(join('build', path, 'index.html'), 'utf8');
}

/** A built page as a document. */
export function pageDocument(path: string): Document {
  return parseHTML(pageText(path)).document;
}

/** The head of a built page as a document without a body, which is quick to read. */
export function headDocument(path: string): Document {
  const [head] = pageText(path).split('</head>', 1);
  return parseHTML(`${head}</head><body></body></html>`).document;
}

/** The bytes that answer a full address of our own site. */
export function answer(url: string, site: string): Buffer {
  if (!url.startsWith(`${site}/`)) throw new RangeError(`${url} is not an address of ${site}`);
  const path = new URL(url).pathname;
  return readFileSync(join('build', path.endsWith('/') ? `${path}index.html` : path));
}
