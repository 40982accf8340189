import { readFileSync } from 'node:fs';

/** Where the runners leave what they counted. */
export const RESULTS = 'test-results';

/**
 * One part of `npm test`. Without `count` it counts as one test.
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {string} command
 * @property {boolean} [quick] whether it belongs to `npm test -- quick`: it needs no build
 * @property {boolean} [needsHosts] whether it needs what `fetchHosts` gets
 * @property {boolean} [needsBrowser]
 * @property {string} [report] file in which the runner says what it counted
 * @property {(report: any) => number[]} [count] passed, failed and skipped
 */

/** @returns {Check} */
const vitest = (name, folders) => ({
  name,
  command: `npx vitest run ${folders} --reporter=default --reporter=json --outputFile.json=${RESULTS}/${name}.json`,
  report: `${RESULTS}/${name}.json`,
  count: ({ numPassedTests, numFailedTests, numPendingTests }) => [
    numPassedTests,
    numFailedTests,
    numPendingTests
  ]
});

/** Everything that must hold, in the order in which a mistake is cheapest to find. */
export const CHECKS = /** @type {Check[]} */ ([
  { name: 'format', command: 'npx prettier --check --log-level warn .', quick: true },
  { name: 'lint', command: 'npx eslint .', quick: true },
  {
    name: 'types',
    command:
      'npx svelte-kit sync && npx svelte-check --tsconfig ./tsconfig.json && npx tsc -p tsconfig.tools.json',
    quick: true
  },
  { ...vitest('unit', 'tests/unit tests/data'), quick: true },
  { name: 'build', command: 'npx vite build --logLevel warn' },
  { ...vitest('build-tests', 'tests/build'), needsHosts: true },
  {
    name: 'browser',
    needsBrowser: true,
    command: 'npx playwright test',
    report: `${RESULTS}/e2e.json`,
    count: ({ stats: { expected, unexpected, flaky, skipped } }) => [
      expected + flaky,
      unexpected,
      skipped
    ]
  }
]);

/**
 * The checks that are asked for.
 *
 * @param {string[]} args of the command: none for all, `quick` for those that need no build
 * @returns {Check[]}
 * @throws {Error} for any other word
 */
export function checksFor(args) {
  const stranger = args.find((arg) => arg !== 'quick');
  if (stranger) {
    throw new Error(
      `"npm test" runs everything, "npm test -- quick" what needs no build; not "${stranger}".`
    );
  }
  return args.length ? CHECKS.filter(({ quick }) => quick) : CHECKS;
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
