import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Beside what else a build keeps for the next one. */
const FOLDER = resolve('.svelte-kit/pictures');

/** What turns a drawing into a file, besides the drawing: a change of it makes all files anew. */
const MAKERS = [
  'package-lock.json',
  ...['fonts.ts', 'rename-font.ts', 'png.ts', 'raster-worker.mjs'].map(
    (file) => `src/lib/pictures/${file}`
  )
];

let makers: string | undefined;
const markOf = (parts: readonly string[]): string => {
  makers ??= hash(MAKERS.map((file) => readFileSync(file, 'utf8')));
  return hash([makers, ...parts]);
};

function hash(parts: readonly string[]): string {
  const made = createHash('sha256');
  // Lengths too, so that no two lists of parts are one text.
  for (const part of parts) made.update(`${part.length}\n${part}`);
  return made.digest('hex').slice(0, 32);
}

/** Files of earlier builds by their names, listed once. */
let files: Map<string, string> | undefined;

function known(): Map<string, string> {
  if (!files) {
    mkdirSync(FOLDER, { recursive: true });
    const all = readdirSync(FOLDER).map(
      (file) => [file.slice(0, file.indexOf('.')), file] as const
    );
    files = new Map(all);
  }
  return files;
}

/**
 * What an earlier build made of the same things; else it is made now, and kept in its stead.
 *
 * @param name of letters, digits and hyphens; the newest of each name is kept
 * @param from all that it is made of
 * @throws what `make` throws
 */
export async function kept(
  name: string,
  from: readonly string[],
  make: () => Promise<Buffer>
): Promise<Buffer> {
  const file = `${name}.${markOf(from)}`;
  const before = known().get(name);
  if (before === file) return readFileSync(join(FOLDER, file));
  const made = await make();
  // Another process may read the file at this moment.
  const draft = join(FOLDER, `${file}.${randomUUID()}`);
  writeFileSync(draft, made);
  renameSync(draft, join(FOLDER, file));
  if (before) rmSync(join(FOLDER, before), { force: true });
  known().set(name, file);
  return made;
}
