import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { defaultEdition } from '../../src/lib/content/editions';
import { FACT_FILES, wordFiles } from '../../src/lib/content/files';
import { buildCopy, copyProject, drawSmall, runTool } from './copy';
import { addCountry, WITH_COUNTRY } from './country';
import { addEmbedKind } from './embed-kind';
import { FULL } from './full';
import { addTestEdition } from './test-edition';
import { addPlace, addStep, type Copy } from './worked-examples';

const FILES: Record<keyof Copy, string> = {
  story: FACT_FILES.story,
  told: wordFiles('en').story,
  scenes: FACT_FILES.scenes,
  places: FACT_FILES.places,
  names: wordFiles('en').places,
  notes: FACT_FILES.notes,
  texts: wordFiles('en').notes
};

/** A copy of the project that was built, with the files that a kind of embed took in it. */
export interface BuiltCopy {
  folder: string;
  kindFiles: string[];
}

/** What a copy has that the project has not: one more edition, or all worked examples. */
type Addition = 'edition' | 'examples';
const ALL: readonly Addition[] = ['examples', 'edition'];

async function build(additions: readonly Addition[]): Promise<BuiltCopy> {
  const folder = copyProject();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  drawSmall(folder);
  let kindFiles: string[] = [];
  const room = process.env['ROOM'];
  if (additions.includes('examples')) {
    const changed = Object.fromEntries(
      Object.entries(FILES).map(([name, file]) => [name, JSON.parse(readFileSync(file, 'utf8'))])
    ) as unknown as Copy;
    addStep(changed);
    addPlace(changed);
    for (const [name, file] of Object.entries(FILES)) {
      writeFileSync(join(folder, file), JSON.stringify(changed[name as keyof Copy]));
    }
    kindFiles = addEmbedKind(folder);
    if (WITH_COUNTRY) {
      addCountry(folder);
      runTool(folder, 'tools/chores/geo/make.ts');
      // The land of one more country that acts leaves some names without a place.
      process.env['ROOM'] = 'warn';
    }
  }
  // Last: it has the words of all that was added.
  if (additions.includes('edition')) addTestEdition(folder, defaultEdition());
  const { code, said } = await buildCopy(folder);
  if (room === undefined) delete process.env['ROOM'];
  else process.env['ROOM'] = room;
  expect(code, said).toBe(0);
  return { folder, kindFiles };
}

const copies = new Map<string, Promise<BuiltCopy>>();

/** A built copy with one addition by itself; with the other beside it where not everything is tried. */
export function builtCopy(addition: Addition): Promise<BuiltCopy> {
  const additions = FULL ? [addition] : ALL;
  const name = additions.join();
  if (!copies.has(name)) copies.set(name, build(additions));
  return copies.get(name)!;
}
