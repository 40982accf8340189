import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEditionFiles } from '../../src/lib/content/edition-files.mjs';
import { FRUGAL, VITE } from '../../tools/chores/frugal.mjs';

/** What a build needs of the project. */
const NEEDED = [
  ...['data', 'src', 'static', 'tools'],
  ...['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json']
];

/**
 * A copy of the project in a folder of its own, ready to change and to build; delete it when done. It
 * has the default edition alone: what is asked of a copy is asked of one edition, and each takes time.
 */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-copy-'));
  for (const name of NEEDED) cpSync(name, join(folder, name), { recursive: true });
  for (const { info, file } of readEditionFiles(folder)) {
    if (!info.default) rmSync(join(folder, file));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Words of the code that makes pictures and shapes, and what a copy has in their stead. */
const QUICKER = [
  // A seventh of their size and without coasts: the drawings are the same, and pixels are looked at in
  // the site itself.
  [
    'src/lib/pictures/raster-worker.mjs',
    'new Resvg(svg, {',
    `new Resvg(svg.replace(/ d="[^"]{500,}"/g, ''), { fitTo: { mode: 'zoom', value: 0.15 },`
  ],
  // Coasts of a few points more, all within the same limit.
  ['tools/chores/geo/fewest.ts', 'const FIRST = 0.015;', 'const FIRST = 0.9;'],
  // Letters are cut out, and not packed.
  ['src/lib/pictures/fonts.ts', "{ targetFormat: 'woff2' }", "{ targetFormat: 'sfnt' }"]
] as const;

/** Lets a copy make its pictures and shapes with less work. */
export function drawSmall(root: string): void {
  for (const [name, full, small] of QUICKER) {
    const file = join(root, name);
    const code = readFileSync(file, 'utf8');
    if (!code.includes(full))
      throw new Error(`${file} works in another way: say here how it is made quicker`);
    writeFileSync(file, code.replace(full, small));
  }
}

/** Runs vite in a copy; the runner of these tests leaves marks that change what it does. */
export function runVite(root: string, ...given: string[]): ChildProcess {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITE|NODE_ENV$|TEST$)/.test(name)
  );
  // Vite itself, not npx: what is stopped must be what works in the copy.
  return spawn(process.execPath, [...FRUGAL, VITE, ...given], {
    cwd: root,
    env: Object.fromEntries(own)
  });
}

/** Serves the sources of a copy for work, at an address that is free. */
export async function serveCopy(root: string): Promise<{ server: ChildProcess; address: string }> {
  const server = runVite(root, 'dev', '--port', '0');
  const address = await new Promise<string>((done, fail) => {
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += String(chunk);
      // eslint-disable-next-line no-control-regex
      const found = /http:\/\/localhost:\d+/.exec(said.replace(/\u001b\[\d+m/g, ''));
      if (found) done(found[0]);
    });
    server.once('exit', () => fail(new Error(`the server for work ended: ${said}`)));
  });
  return { server, address };
}

/** Ends the server of a copy and deletes the copy. */
export async function endCopy(root: string, server: ChildProcess): Promise<void> {
  server.removeAllListeners('exit');
  const gone = new Promise((done) => server.once('exit', done));
  server.kill();
  await gone;
  rmSync(root, { recursive: true, force: true, maxRetries: 10 });
}

/** Runs one of the project's TypeScript commands in a copy, and says how it ended. */
export function tryTool(root: string, ...given: string[]) {
  // Without npx, which takes longer to look than some of them to run.
  return spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', ...given], {
    cwd: root,
    encoding: 'utf8'
  });
}

/**
 * Runs one of the project's TypeScript commands in a copy.
 *
 * @throws with what it said, when it fails
 */
export function runTool(root: string, file: string): void {
  const { status, stdout, stderr } = tryTool(root, file);
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
