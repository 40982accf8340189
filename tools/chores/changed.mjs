import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which browser tests `npm test -- quick` runs for a changed file: the first row that knows it, and
 * few of each kind. All of them run in `npm test`.
 *
 * @type {readonly [files: RegExp, tests: readonly string[]][]}
 */
const BROWSER_TESTS = [
  [/^src\/lib\/story\/(?:present|wall)/, ['e2e/present']],
  [/^src\/lib\/story\/menu|^src\/lib\/story\/bar/, ['e2e/hands']],
  [/^src\/lib\/story\/notes/, ['e2e/notes']],
  [/^src\/lib\/story\/alone/, ['e2e/alone']],
  [/^src\/(?:lib\/story|entries\/story)/, ['e2e/story', 'e2e/hands', 'e2e/notes']],
  [/^src\/lib\/map\/motion/, ['e2e/flight']],
  [/^src\/lib\/(?:map|geo)|^data\/(?:map|geo)/, ['e2e/story', 'e2e/finer']],
  [/^src\/lib\/record\/flows/, ['e2e/flows']],
  [/^src\/lib\/record\/find/, ['e2e/find']],
  [/^src\/lib\/record|^data\/record/, ['e2e/readers']],
  [/^src\/lib\/classroom|^data\/classroom/, ['e2e/teach']],
  [/^src\/lib\/(?:shell\/languages|i18n)|^data\/words\/(?!en\/)/, ['e2e/languages']],
  [/^src\/lib\/embed\/builder/, ['e2e/builder']],
  [/^src\/lib\/embed|^src\/entries\/embed/, ['hosts/card', 'hosts/contract']],
  [/^src\/lib\/styles/, ['e2e/story', 'e2e/insets']],
  [/^tools\/build\/offline/, ['e2e/offline']],
  [/^tools\/build\/reload-words/, ['e2e/dev-server']],
  [/^tools\/build\/title-/, ['e2e/title-type']],
  [/^tools\/build\/headers|^tools\/chores\/deploy|^deploy\//, ['e2e/headers']],
  [/^(?:src|data|static|tools\/build)\//, ['e2e/story']]
];

/** What the shapes of the map are made of. */
const SHAPES = /^tools\/chores\/geo\/|^data\/geo\/|^src\/lib\/geo\/|^package-lock/;

/** Tests without a browser that take long, and the files that they are about. */
const SLOW_TESTS = /** @type {const} */ ([
  ['tests/data/placement.test.ts', /^src\/lib\/(?:map|geo)\/|^data\/map\/|\/words\/.*\/places/],
  ['tests/data/geometry.test.ts', SHAPES],
  ['tests/data/geometry-detail.test.ts', SHAPES],
  [
    'tests/unit/same-drawing.test.ts',
    /^src\/lib\/(?:map|geo|pictures|styles|embed\/frame|content)\/|^data\/(?:map|geo)\//
  ]
]);

/**
 * Files that differ from the branch this one will go into, or from what was last committed; and
 * those that are new.
 *
 * @returns {string[]} none where nobody keeps versions
 */
export function changedFiles() {
  const git = (/** @type {string[]} */ ...given) =>
    execFileSync('git', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')
      .filter(Boolean);
  try {
    const [base = 'HEAD'] = git('branch', '--list', 'main').length
      ? git('merge-base', 'HEAD', 'main')
      : [];
    const fresh = git('ls-files', '--others', '--exclude-standard');
    return [...new Set([...git('diff', '--name-only', base), ...fresh])];
  } catch {
    return [];
  }
}

/**
 * The browser tests of some changed files, changed tests themselves among them.
 *
 * @param {readonly string[]} changed
 * @returns {string[]} paths of test files
 */
export function browserTestsOf(changed) {
  const named = changed.flatMap((file) => {
    if (/^tests\/(?:e2e|hosts)\/.*\.test\.ts$/.test(file)) return existsSync(file) ? [file] : [];
    const [, tests = []] = BROWSER_TESTS.find(([files]) => files.test(file)) ?? [];
    return tests.map((name) => `tests/${name}.test.ts`);
  });
  return [...new Set(named)].sort();
}

/**
 * The slow tests without a browser that some changed files do not ask for.
 *
 * @param {readonly string[]} changed
 * @returns {string[]} paths of test files
 */
export const slowTestsBeside = (changed) =>
  SLOW_TESTS.filter(
    ([test, files]) => !changed.some((file) => file === test || files.test(file))
  ).map(([test]) => test);

/** Folders and files of which the built site is made. */
const SOURCES = ['src', 'data', 'static', 'tools/build', 'package-lock.json', 'svelte.config.js'];

/** Whether the built site is younger than all it is made of. */
export function isBuilt(site = 'build/index.html') {
  if (!existsSync(site)) return false;
  const { mtimeMs } = statSync(site);
  const older = (/** @type {string} */ path) => statSync(path).mtimeMs < mtimeMs;
  return [...SOURCES, 'vite.config.ts'].every((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).every((name) =>
          older(join(path, name))
        )
      : older(path)
  );
}
