import { readFileSync } from 'node:fs';
import { browserTestsOf, changedFiles, isBuilt, slowTestsBeside } from './changed.mjs';
import { FRUGAL, VITE } from './frugal.mjs';

/** Where the runners leave what they counted. */
export const RESULTS = 'test-results';

/**
 * One part of `npm test`. Without `count` it counts as one test.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {string} command
 * @property {boolean} [live] whether its output comes as it is made, not in one piece at its end
 * @property {boolean} [needsBuild]
 * @property {boolean} [needsHosts] whether it needs what `fetchHosts` gets
 * @property {boolean} [needsBrowser]
 * @property {string} [report] file in which the runner says what it counted
 * @property {(report: any) => number[]} [count] passed, failed and skipped
 */

/** @returns {Check} */
const vitest = (name, folders) => ({
  name,
  command: `vitest run ${folders} --reporter=default --reporter=json --outputFile.json=${RESULTS}/${name}.json`,
  report: `${RESULTS}/${name}.json`,
  count: ({ numPassedTests, numFailedTests, numPendingTests }) => [
    numPassedTests,
    numFailedTests,
    numPendingTests
  ]
});

/** @returns {Check} */
const browser = (command = 'playwright test') => ({
  name: 'browser',
  needsBrowser: true,
  command,
  report: `${RESULTS}/e2e.json`,
  count: ({ stats: { expected, unexpected, flaky, skipped } }) => [
    expected + flaky,
    unexpected,
    skipped
  ]
});

const BUILD = ['node', ...FRUGAL, VITE, 'build --logLevel warn'].join(' ');

const LINT = 'node tools/chores/lint.mjs';

/** @type {Check} */
const FORMAT = { name: 'format', command: 'oxfmt --check' };

/** @type {Check} */
const TYPES = {
  name: 'types',
  command: 'svelte-check --tsgo --tsconfig ./tsconfig.json && tsgo -p tsconfig.tools.json'
};

/** What needs no build. @type {Check[]} */
const STATIC = [FORMAT, { name: 'lint', command: LINT }, TYPES];

/**
 * Everything that must hold, two at a time, each as soon as it can run: the build, then the browser,
 * which mostly waits for pages to rest, and all others beside them.
 */
export const CHECKS = /** @type {Check[]} */ ([
  { name: 'build', command: BUILD },
  { ...browser(), needsBuild: true, needsHosts: true, live: true },
  ...STATIC,
  // Vitest takes one core for each of these; those that need no build fill the time until it is there.
  vitest('unit', 'tests/unit tests/data'),
  { ...vitest('built', 'tests/build'), needsBuild: true, needsHosts: true }
]);

/**
 * What a change is tried with while one works: all that needs no build, and a few browser tests of
 * what has changed.
 *
 * @param {readonly string[]} changed files
 * @returns {Check[]}
 */
export function quickChecks(changed, built = isBuilt()) {
  const tests = browserTestsOf(changed);
  const left = slowTestsBeside(changed).map((test) => ` --exclude ${test}`);
  const seen = `playwright test --workers=1 ${tests.join(' ')}`;
  // The two that take longest first: the others fill what is left.
  return [
    ...(tests.length ? [browser(built ? seen : `${BUILD} && ${seen}`)] : []),
    vitest('unit', `tests/unit tests/data${left.join('')}`),
    FORMAT,
    { name: 'lint', command: `${LINT} --cache` },
    TYPES
  ];
}

/**
 * The checks that are asked for.
 *
 * @param {string[]} args of the command: none for all, `full` for all with every pair of each
 *   matrix, `quick` for those of what has changed
 * @param {() => readonly string[]} [changed]
 * @returns {Check[]}
 * @throws {Error} for any other word
 */
export function checksFor(args, changed = changedFiles) {
  const stranger = args.find((arg) => !['quick', 'full'].includes(arg));
  if (stranger) {
    throw new Error(
      `"npm test" runs everything, "npm test -- full" every pair of it, "npm test -- quick" what a change may have broken; not "${stranger}".`
    );
  }
  return args.includes('quick') ? quickChecks(changed()) : CHECKS;
}

/**
 * What a check adds to the closing line.
 *
 * @param {Check} check
 * @param {number} code with which its command ended
 * @returns {number[]} passed, failed and skipped
 */
export function countOf({ count, report }, code) {
  let counts = [code ? 0 : 1, code ? 1 : 0, 0];
  if (count && report) {
    try {
      counts = count(JSON.parse(readFileSync(report, 'utf8')));
    } catch {
      // A runner that broke before it could count.
    }
  }
  // A runner that fails without a failed test (a broken file, say) is a failure all the same.
  if (code && !counts[1]) counts[1] = 1;
  return counts;
}
