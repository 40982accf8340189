import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a build needs of the project. */
const NEEDED = [
  ...['data', 'src', 'static', 'tools'],
  ...['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json']
];

/** A copy of the project in a folder of its own, ready to change and to build; delete it when done. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-copy-'));
  for (const name of NEEDED) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Runs vite in a copy; the runner of these tests leaves marks that change what it does. */
export function runVite(root: string, ...given: string[]): ChildProcess {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITE|NODE_ENV$|TEST$)/.test(name)
  );
  // Vite itself, not npx: what is stopped must be what works in the copy.
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  return spawn(process.execPath, [vite, ...given], { cwd: root, env: Object.fromEntries(own) });
}

/**
 * Runs one of the project's TypeScript commands in a copy.
 *
 * @throws with what it said, when it fails
 */
export function runTool(root: string, file: string): void {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', file], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32'
  });
  if (status) throw new Error(`${file}: ${stdout}${stderr}`);
}

/** Builds a copy. What it said at the end comes with its exit code. */
export function buildCopy(root: string): Promise<{ code: number | null; said: string }> {
  const child = runVite(root, 'build', '--logLevel', 'warn');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  }
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}
