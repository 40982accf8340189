import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { installMissing } from './install.mjs';
import { countOf, RESULTS, stagesFor } from './stages.mjs';

/**
 * `npm test` runs everything that must hold, `npm test -- quick` what needs no build, two stages at
 * once. Both close with one line: `N passed, N failed`.
 */
const args = process.argv.slice(2);
const quick = args.includes('quick');
/** @type {import('./stages.mjs').Stage[]} */
let stages = [];
try {
  stages = stagesFor(args);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exit(2);
}
installMissing();
const { findChromium } = await import('./chromium.mjs');
const { fetchHosts } = await import('./embed/fetch.mjs');

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total = [0, 0, 0];
const add = (counts) => counts.forEach((count, i) => (total[i] += count));

/** Runs a command; its output comes as it is made, or in one piece where others run beside it. */
function run(command, env) {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: quick ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env, FORCE_COLOR: '0' }
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
    child.on('close', (code) => done({ code: code ?? 1, said }));
  });
}

// Comes while the first stages run.
const hosts = quick ? undefined : fetchHosts(console.log);

/** Runs one stage and says how it went; returns whether the rest can follow. */
async function runStage(stage) {
  const started = Date.now();
  if (!quick) console.log(`\n— ${stage.name}`);
  let env = {};
  if (stage.needsHosts) await hosts;
  try {
    if (stage.needsBrowser) env = { CHROMIUM_PATH: await findChromium(console.log) };
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    add([0, 1, 0]);
    return false;
  }
  const { code, said } = await run(stage.command, env);
  if (code && said) console.log(`\n${said.trim()}`);
  add(countOf(stage, code));
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`— ${stage.name}: ${code ? 'failed' : 'ok'} in ${seconds} s`);
  // Without a build there is nothing to open in a browser.
  return !(code && stage.name === 'build');
}

const waiting = [...stages];
async function lane() {
  for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
    if (!(await runStage(stage))) waiting.length = 0;
  }
}
await Promise.all(quick ? [lane(), lane()] : [lane()]);

const [passed, failed, skipped] = total;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
