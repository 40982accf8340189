import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/**
 * Lists what a reader would see differently in two builds: `npm run compare -- OLD NEW`. It compares
 * the text and the drawings of every page and the bytes of every other file, and leaves out names
 * that a build makes from content. A drawing whose picture in pixels is the same looks the same.
 */
const [before, after] = process.argv.slice(2);
if (!before || !after || !existsSync(before) || !existsSync(after)) {
  console.error('Name two build folders: npm run compare -- old-build build');
  process.exit(2);
}

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/\/$/, '').length + 1))
    .filter((name) => !/^_?app\//.test(name) && !name.startsWith('offline/'));

/** Text and drawings of a page, in order, without what stands ready but does not show. */
function shown(html) {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('script, style, template')) element.remove();
  const lines = [];
  const walk = (node) => {
    if (node.nodeType === 3 && node.textContent.trim()) lines.push(node.textContent.trim());
    // Hatches are compared in the pictures.
    if (node.nodeType !== 1 || node.matches('pattern, [fill^="url("]')) return;
    for (const name of [
      'd',
      'transform',
      'points',
      'alt',
      'aria-label',
      'href',
      'src',
      'data-scene'
    ]) {
      const value = node.getAttribute(name);
      if (value && !/\/_?app\//.test(value)) lines.push(`${node.localName}@${name}=${value}`);
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(document.documentElement);
  return lines;
}

const hash = (path) => createHash('sha1').update(readFileSync(path)).digest('hex');
const same = (a, b) => hash(a) === hash(b);
const [old, now] = [files(before), files(after)];
const report = [];
for (const name of old.filter((one) => !now.includes(one))) report.push(`gone: ${name}`);
for (const name of now.filter((one) => !old.includes(one))) report.push(`new: ${name}`);
for (const name of old.filter((one) => now.includes(one))) {
  const [a, b] = [join(before, name), join(after, name)];
  if (same(a, b)) continue;
  const [drawing, pixels] = [/\.svg$/, '.png'];
  const twins = [a, b].map((path) => path.replace(drawing, pixels));
  if (drawing.test(name) && twins.every(existsSync) && same(...twins)) continue;
  if (!name.endsWith('.html')) {
    report.push(`differs: ${name}`);
    continue;
  }
  const x = shown(readFileSync(a, 'utf8'));
  const y = shown(readFileSync(b, 'utf8'));
  const at = x.findIndex((line, i) => line !== y[i]);
  if (at < 0 && x.length === y.length) continue;
  const first = at < 0 ? x.length : at;
  report.push(
    `differs: ${name}\n  - ${(x[first] ?? '').slice(0, 160)}\n  + ${(y[first] ?? '').slice(0, 160)}`
  );
}
console.log(report.length ? report.join('\n') : 'Nothing that a reader sees differs.');
