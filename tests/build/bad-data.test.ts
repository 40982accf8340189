import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FACT_FILES } from '../../src/lib/content/files';
import { copyProject } from '../support/copy';

const WORDS = 'data/words/en/places.json';

let folder: string;
beforeAll(() => {
  folder = copyProject();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['a field', FACT_FILES.scenes, '"view":', '"veiw":', 'not known here; did you mean "view"?'],
  ['a comma', FACT_FILES.scenes, '"view":', '"view"', 'is not JSON'],
  ['a code', 'data/geo/names.json', '"code": "CHN"', '"code": "XXX"', 'no country "XXX"'],
  ['room', WORDS, '"Ukraine"', JSON.stringify('Far too long '.repeat(9)), 'no place for "Far']
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
