import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenFor, OPEN, ROOMS } from '../../tools/build/rooms.mjs';

const LIB = 'src/lib';
const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

const isRoom = (name: string) => ROOMS.flat().includes(name);

/** The rooms that a file of a room imports from, its own left out. */
function roomsOf(file: string): string[] {
  const found = [...readFileSync(join(LIB, file), 'utf8').matchAll(IMPORT)].flatMap(([, name]) => {
    if (name!.startsWith('$lib/')) return [name!.split('/')[1]!];
    if (!name!.startsWith('.')) return [];
    return [normalize(join(dirname(file), name!)).split('/')[0]!];
  });
  return [...new Set(found)].filter((room) => room !== file.split('/')[0]);
}

const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:ts|svelte)$/.test(file)
);

/** Which room imports from which, with the files that do. */
function graph(): Map<string, Map<string, string[]>> {
  const rooms = new Map<string, Map<string, string[]>>();
  for (const file of files) {
    const from = file.split('/')[0]!;
    const arrows = rooms.get(from) ?? new Map<string, string[]>();
    rooms.set(from, arrows);
    for (const to of roomsOf(file)) arrows.set(to, [...(arrows.get(to) ?? []), file]);
  }
  return rooms;
}

describe('the rooms of src/lib', () => {
  const rooms = graph();

  it('are all listed, and none that is listed is empty', () => {
    const folders = readdirSync(LIB).filter((name) => !OPEN.includes(name));
    expect(folders.sort()).toEqual(ROOMS.flat().sort());
    expect(ROOMS.flat().filter((room) => !rooms.has(room))).toEqual([]);
  });

  it('import from lower rooms only', () => {
    const lines = [...rooms].map(
      ([from, arrows]) =>
        `${from} → ${[...arrows].map(([to, by]) => `${to} (${by.length})`).join(', ') || 'nothing'}`
    );
    console.log(lines.join('\n'));
    const back = [...rooms].flatMap(([from, arrows]) =>
      [...arrows]
        .filter(([to]) => isRoom(to) && forbiddenFor(from).includes(to))
        .map(([to, by]) => `${from} must not import from ${to}: ${by.join(', ')}`)
    );
    expect(back).toEqual([]);
  });

  it('know no route and no entry', () => {
    const imports = files.filter((file) =>
      [...readFileSync(join(LIB, file), 'utf8').matchAll(IMPORT)].some(([, name]) =>
        /\/(?:routes|entries)\//.test(name!)
      )
    );
    expect(imports).toEqual([]);
  });

  it('say at their door what may stand in them and what they may import', () => {
    for (const room of [...ROOMS.flat(), ...OPEN]) {
      const door = readFileSync(join(LIB, room, 'README.md'), 'utf8');
      expect(door, room).toMatch(new RegExp(`^# ${room}\n\n.{40,}`));
      expect(door, room).toMatch(/\n\nImports? /);
    }
  });
});
