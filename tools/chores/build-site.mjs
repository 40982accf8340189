import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

/** Where SvelteKit leaves what it has drawn, before the adapter copies it. */
const DRAWN = '.svelte-kit/output/prerendered';

const CHECK = 'tools/build/check-data';

/** ms between two looks at what is done. */
const LOOK = 400;

/** How many pictures a build draws: every scene of every language in every shape. */
export async function pictureTotal() {
  // Loaded late: it reads data that may be broken.
  const { default: config } = await import('../../svelte.config.js');
  const entries = config.kit?.prerender?.entries ?? [];
  const scenes = entries.filter((entry) => /^\/embed\/v1\/[^/]+\/(?!full\/)[^/]+\/$/.test(entry));
  const { FORMATS } = await tsImport('../../src/lib/shell/picture-formats.ts', import.meta.url);
  return scenes.length * Object.keys(FORMATS).length;
}

const picturesDrawn = () =>
  existsSync(DRAWN)
    ? readdirSync(DRAWN, { recursive: true }).filter((name) => String(name).endsWith('.png')).length
    : 0;

/**
 * Tells of growing counts: in place on a terminal, else by a line at each quarter.
 *
 * @param {number} total
 * @param {NodeJS.WriteStream} [out]
 * @returns {(count: number) => void}
 */
export function counter(total, out = process.stdout) {
  let told = 0;
  return (count) => {
    if (count <= told) return;
    const line = `Drawing pictures: ${count} of ${total}`;
    if (out.isTTY) out.write(`\r${line}${count >= total ? '\n' : ''}`);
    else if (Math.floor((4 * count) / total) > Math.floor((4 * told) / total))
      out.write(`${line}\n`);
    told = count;
  };
}

/** @throws {Error} when the data has a problem, which has been told by then */
async function checkData() {
  console.log('Checking the data …');
  const check = ['tsx', '--tsconfig', `${CHECK}.tsconfig.json`, `${CHECK}.ts`];
  const child = spawn('npx', check, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  });
  const code = await new Promise((done) => child.on('close', done));
  if (code) throw new Error('Nothing was built; what is wrong stands above.');
}

/**
 * Builds the site and says what it is doing; what the build warns of is shown as it comes.
 *
 * @returns {Promise<void>}
 * @throws {Error} when the build fails
 */
export async function buildSite() {
  await checkData();
  const tell = counter(await pictureTotal());
  rmSync(DRAWN, { recursive: true, force: true });
  console.log('Building scripts and pages …');
  const build = spawn('npx', ['vite', 'build', '--logLevel', 'warn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  });
  const looking = setInterval(() => tell(picturesDrawn()), LOOK);
  const code = await new Promise((done) => build.on('close', done));
  clearInterval(looking);
  if (code) throw new Error('The build failed; what it said stands above.');
  tell(picturesDrawn());
}
