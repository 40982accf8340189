import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FACT_FILES } from '../../src/lib/content/files';
import { copyProject } from '../support/copy';

let folder: string;
beforeAll(() => {
  folder = copyProject();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['a field', '"view":', '"veiw":', 'this field is not known here; did you mean "view"?'],
  ['a comma', '"view":', '"view"', 'is not JSON']
])(
  '"npm run build" ends with what is wrong, %s, and without a stack',
  (_, one, other, message) => {
    const file = join(folder, FACT_FILES.scenes);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(one, other));
    const { status, stderr, stdout } = spawnSync('npm', ['run', 'build'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32'
    });
    writeFileSync(file, before);
    expect(status).not.toBe(0);
    expect(stderr).toContain(FACT_FILES.scenes);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    // Nothing was built that would bury it.
    expect(stdout).not.toContain('vite v');
  },
  120_000
);
