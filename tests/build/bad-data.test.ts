import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FACT_FILES } from '../../src/lib/content/files';
import { copyProject, tryTool } from '../support/copy';
import { FULL } from '../support/full';

const WORDS = 'data/words/en/places.json';

let folder: string;
beforeAll(() => {
  folder = copyProject();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the build finds last, when all else is right; what it finds before is told by the same few lines. */
const ROOM = [
  'room',
  WORDS,
  '"Ukraine"',
  JSON.stringify('Far too long '.repeat(9)),
  'no place for "Far'
] as const;
it.each([
  ROOM,
  ...(FULL
    ? ([
        ['a comma', FACT_FILES.scenes, '"view":', '"view"', 'is not JSON'],
        ['a code', 'data/geo/names.json', '"code": "CHN"', '"code": "XXX"', 'no country "XXX"']
      ] as const)
    : [])
])(
  '"npm run build" ends with what is wrong, %s, and without a stack',
  (_, path, one, other, message) => {
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(one, other));
    const { status, stderr, stdout } = spawnSync('npm', ['run', 'build'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32'
    });
    writeFileSync(file, before);
    expect(status).not.toBe(0);
    expect(stderr).toContain(path);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    // Nothing was built that would bury it.
    expect(stdout).not.toContain('vite v');
  },
  120_000
);

it('what is wrong in all editions is told in one go, letters without a typeface too', () => {
  const edit = (path: string, one: string, other: string) => {
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(one, other));
    return () => writeFileSync(file, before);
  };
  const add = (lang: string) => {
    const file = `data/words/${lang}/edition.json`;
    cpSync(file, join(folder, file));
    return () => rmSync(join(folder, file));
  };
  const undo = [
    ...['ko', 'uk'].map(add),
    edit(FACT_FILES.scenes, '"view":', '"veiw":'),
    edit('data/words/ko/story.json', '"labels": {', '"labels": { "nxt": "다음",'),
    edit('data/words/uk/pages/claims.json', '"title": "', '"title": "Łoś. ')
  ];
  const check = 'tools/build/check-data';
  const { status, stderr } = tryTool(folder, '--tsconfig', `${check}.tsconfig.json`, `${check}.ts`);
  undo.forEach((one) => one());
  expect(status).toBe(1);
  const lines = stderr.trim().split('\n');
  const said = (text: string) => lines.filter((one) => one.includes(text)).length;
  expect(said('veiw: this field is not known here; did you mean "view"?')).toBe(1);
  expect(
    said('ko/story.json › story › labels.nxt: this field is not known here; the nearest')
  ).toBe(1);
  expect(
    said(
      'uk/pages/claims.json › file › title: no typeface of the script "cyrillic" has "Ł", nor "ś"; add "latin-ext" to its "subsets" in data/typefaces.json: "Łoś. '
    )
  ).toBe(1);
  expect(stderr).not.toMatch(/^\s+at /m);
}, 120_000);
