import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installMissing } from './install.mjs';

/**
 * Runs everything that must hold, in the order in which a mistake is cheapest to find, and closes
 * with one line: `N passed, N failed`. A stage that is no test runner counts as one test.
 */
installMissing();
const { findChromium } = await import('./chromium.mjs');
const { fetchHosts } = await import('./embed/fetch.mjs');

const RESULTS = 'test-results';
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const vitest = (name, folders) => ({
  name,
  command: `npx vitest run ${folders} --reporter=default --reporter=json --outputFile.json=${RESULTS}/${name}.json`,
  count: () => {
    const { numPassedTests, numFailedTests, numPendingTests } = report(name);
    return [numPassedTests, numFailedTests, numPendingTests];
  }
});

const STAGES = [
  { name: 'format', command: 'npx prettier --check --log-level warn .' },
  { name: 'lint', command: 'npx eslint .' },
  {
    name: 'types',
    command:
      'npx svelte-kit sync && npx svelte-check --tsconfig ./tsconfig.json && npx tsc -p tsconfig.tools.json'
  },
  vitest('unit', 'tests/unit tests/data'),
  { name: 'build', command: 'npx vite build --logLevel warn' },
  { ...vitest('build-tests', 'tests/build'), needsHosts: true },
  {
    name: 'browser',
    needsBrowser: true,
    command: 'npx playwright test',
    count: () => {
      const { expected, unexpected, flaky, skipped } = report('e2e').stats;
      return [expected + flaky, unexpected, skipped];
    }
  }
];

const report = (name) => JSON.parse(readFileSync(`${RESULTS}/${name}.json`, 'utf8'));
const total = [0, 0, 0];
const add = (counts) => counts.forEach((count, i) => (total[i] += count));

/** Runs one stage with its output as it comes. */
function run({ command }, env) {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: 'inherit',
      env: { ...process.env, ...env }
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

// Comes while the first stages run.
const hosts = fetchHosts(console.log);

for (const stage of STAGES) {
  const started = Date.now();
  console.log(`\n— ${stage.name}`);
  let env = {};
  if (stage.needsHosts) await hosts;
  try {
    if (stage.needsBrowser) env = { CHROMIUM_PATH: await findChromium(console.log) };
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    add([0, 1, 0]);
    break;
  }
  const code = await run(stage, { ...env, FORCE_COLOR: '0' });
  const file =
    stage.count && existsSync(`${RESULTS}/${stage.name === 'browser' ? 'e2e' : stage.name}.json`);
  const counts = file ? stage.count() : [code ? 0 : 1, code ? 1 : 0, 0];
  // A runner that fails without a failed test (a broken file, say) is a failure all the same.
  if (code && !counts[1]) counts[1] = 1;
  add(counts);
  console.log(
    `— ${stage.name}: ${code ? 'failed' : 'ok'} in ${Math.round((Date.now() - started) / 1000)} s`
  );
  // Without a build there is nothing to open in a browser.
  if (code && stage.name === 'build') break;
}

const [passed, failed, skipped] = total;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
