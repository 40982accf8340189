import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { installMissing } from './install.mjs';
import { checksFor, countOf, RESULTS } from './checks.mjs';

/**
 * `npm test` runs everything that must hold, `npm test -- full` the same with every pair of each
 * matrix, `npm test -- quick` what a change may have broken; two checks at once. They close with one
 * line: `N passed, N failed`.
 */
const args = process.argv.slice(2);
const quick = args.includes('quick');
if (args.includes('full')) process.env['FULL'] = '1';
/** @type {import('./checks.mjs').Check[]} */
let checks = [];
try {
  checks = checksFor(args);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exit(2);
}
installMissing();
const { findTestChromium } = await import('./chromium.mjs');
const { fetchHosts } = await import('./embed/fetch.mjs');

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total = [0, 0, 0];
const add = (counts) => counts.forEach((count, i) => (total[i] += count));

/** Where the programs of the checks are: npm would take longer to find them than some of them run. */
const PATH = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);

/** Runs a command; its output comes as it is made, or in one piece where others run beside it. */
function run(command, env, live) {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH, ...env, FORCE_COLOR: '0' }
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
    child.on('close', (code) => done({ code: code ?? 1, said }));
  });
}

// Both come while the first checks run, one after the other: Debian's packages have one lock.
const hosts = quick ? undefined : fetchHosts(console.log);
const chromium = checks.some(({ needsBrowser }) => needsBrowser)
  ? Promise.resolve(hosts).then(() => findTestChromium(console.log))
  : undefined;
// Told by the check that waits for it.
chromium?.catch(() => {});
/** @type {(ok: boolean) => void} */
let built = () => {};
let buildEnded = false;
/** Whether the site was built, for those that wait for it. */
const build = new Promise((done) => (built = done));
void build.then(() => (buildEnded = true));

/** Runs one check and says how it went. */
async function runCheck(check) {
  if (check.needsHosts) await hosts;
  // Without a build there is nothing to open in a browser.
  if (check.needsBuild && !(await build)) return;
  const started = Date.now();
  if (check.live) console.log(`\n— ${check.name}`);
  let env;
  try {
    if (check.needsBrowser) env = await chromium;
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    return add([0, 1, 0]);
  }
  const { code, said } = await run(check.command, env, check.live);
  if (code && said) console.log(`\n${said.trim()}`);
  add(countOf(check, code));
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`— ${check.name}: ${code ? 'failed' : 'ok'} in ${seconds} s`);
  if (check.name === 'build') built(!code);
}

// Types of the routes, which more than one check reads.
await run('svelte-kit sync', {}, false);
const waiting = [...checks];
async function lane() {
  while (waiting.length) {
    const ready = waiting.findIndex(({ needsBuild }) => !needsBuild || buildEnded);
    if (ready < 0) await build;
    else await runCheck(waiting.splice(ready, 1)[0]);
  }
}
await Promise.all([lane(), lane()]);

const [passed, failed, skipped] = total;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
