import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What turns a drawing into a file, besides the drawing: a change of it makes all files anew. */
const MAKERS = [
  'package-lock.json',
  ...['fonts.ts', 'rename-font.ts', 'png.ts', 'raster-worker.mjs'].map(
    (file) => `src/lib/pictures/${file}`
  )
];

let makers: string | undefined;
function markOf(parts: readonly string[]): string {
  makers ??= hash(MAKERS.map((file) => readFileSync(file, 'utf8')));
  return hash([makers, ...parts]);
}

function hash(parts: readonly string[]): string {
  const made = createHash('sha256');
  // Lengths too, so that no two lists of parts are one text.
  for (const part of parts) made.update(`${part.length}\n${part}`);
  return made.digest('hex').slice(0, 32);
}

/** Writes a file that another process may read at this moment: it is there whole or not at all. */
export function writeWhole(file: string, bytes: Buffer): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

/**
 * What an earlier build made of the same things; else it is made now, and kept in its stead.
 *
 * @param name of letters, digits and hyphens; the newest of each name is kept
 * @param from all that it is made of
 * @throws what `make` throws
 */
type Kept = (name: string, from: readonly string[], make: () => Promise<Buffer>) => Promise<Buffer>;

/** Keeps files in a folder from one build to the next; it is listed once, when first asked. */
export function keeper(folder: string): Kept {
  let files: Map<string, string> | undefined;
  function known(): Map<string, string> {
    if (!files) {
      mkdirSync(folder, { recursive: true });
      const all = readdirSync(folder);
      files = new Map(all.map((file) => [file.slice(0, file.indexOf('.')), file]));
    }
    return files;
  }
  return async (name, from, make) => {
    const file = `${name}.${markOf(from)}`;
    const before = known().get(name);
    if (before === file) return readFileSync(join(folder, file));
    const made = await make();
    writeWhole(join(folder, file), made);
    if (before) rmSync(join(folder, before), { force: true });
    known().set(name, file);
    return made;
  };
}
