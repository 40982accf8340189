import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
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

/** Parts of a room, each with those that it may import, by the table of the room's README. */
function partsOf(room: string): Map<string, string[]> {
  const door = readFileSync(join(LIB, room, 'README.md'), 'utf8');
  return new Map(
    [...door.matchAll(/^\| `([\w-]+)\/` .*\|([^|]*)\|$/gm)].map(([, part, may]) => [
      part!,
      [...may!.matchAll(/`([\w-]+)\/`/g)].map(([, name]) => name!)
    ])
  );
}

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

  it('have parts that import what the table at their door says', () => {
    const wrong = files.flatMap((file) => {
      const [room, part, ...below] = file.split('/') as [string, string];
      if (!below.length) return [];
      const may = partsOf(room).get(part);
      if (!may) return [`src/lib/${room}/README.md has no row for \`${part}/\``];
      const targets = [...readFileSync(join(LIB, file), 'utf8').matchAll(IMPORT)].flatMap(
        ([, name]) => {
          const own = name!.startsWith('.')
            ? normalize(join(dirname(file), name!))
            : name!.replace(/^\$lib\//, '');
          const [to, inner, ...rest] = own.split('/');
          return to === room && rest.length && inner !== part ? [inner!] : [];
        }
      );
      return targets
        .filter((to) => !may.includes(to))
        .map((to) => `${file} must not import from ${room}/${to}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('say at their door what may stand in them and what they may import', () => {
    for (const room of [...ROOMS.flat(), ...OPEN]) {
      const door = readFileSync(join(LIB, room, 'README.md'), 'utf8');
      expect(door, room).toMatch(new RegExp(`^# ${room}\n\n.{40,}`));
      expect(door, room).toMatch(/\n\nImports? /);
    }
  });
});

it('every folder of code says what stands in it, or is told of at the door of the one above', () => {
  const folders = ['src', 'tools', 'tests'].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name))
  );
  const codeIn = (folder: string) =>
    readdirSync(folder).filter((name) => /\.(?:ts|mjs|js|svelte|css)$/.test(name)).length;
  const names = (door: string, folder: string) =>
    existsSync(door) &&
    (dirname(door) === folder ||
      readFileSync(door, 'utf8').includes(`\`${relative(dirname(door), folder)}/\``));
  const told = (folder: string): boolean =>
    [folder, dirname(folder), dirname(dirname(folder))].some((above) =>
      names(join(above, 'README.md'), folder)
    );
  const large = folders.filter((folder) => codeIn(folder) >= 3 && !folder.startsWith('src/routes'));
  expect(large.length).toBeGreaterThan(30);
  expect(large.filter((folder) => !told(folder))).toEqual([]);
});
