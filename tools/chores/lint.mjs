import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ESLint } from 'eslint';
import config from '../../eslint.config.js';
import { ROOMS } from '../build/rooms.mjs';

/*
 * Lints all files by the rules of `eslint.config.js`: components by ESLint, all others by oxlint,
 * which is told the same rules and takes a hundredth of the time. `--cache`: components that were
 * found right are not read again.
 */
const { values } = parseArgs({ options: { cache: { type: 'boolean', default: false } } });
const FOLDER = '.svelte-kit';
const CONFIG = `${FOLDER}/oxlint.json`;
const COMPONENTS = '**/*.svelte';
const shell = process.platform === 'win32';

const eslint = new ESLint({
  cache: values.cache,
  cacheStrategy: 'content',
  cacheLocation: `${FOLDER}/linted.json`
});

/** What oxlint calls the rules that it has. */
const known = new Set(
  JSON.parse(execFileSync('oxlint', ['--rules', '-f', 'json'], { shell, encoding: 'utf8' })).map(
    ({ scope, value }) => (scope === 'eslint' ? value : `${scope}/${value}`)
  )
);

/** Rules for components, and for what no module can have. */
const NEEDLESS = /^svelte\/|^no-octal$|^no-dupe-args$/;

/**
 * Which rules hold for a file, as oxlint calls them.
 *
 * @throws {Error} that names a rule which it has not
 */
async function rulesFor(file) {
  const { rules } = await eslint.calculateConfigForFile(file);
  const names = Object.keys(rules).filter((name) => rules[name][0] && !NEEDLESS.test(name));
  const held = names.map((name) => {
    const own = name.replace('@typescript-eslint/', 'typescript/');
    // Some that ESLint has once for scripts and once for TypeScript are one here.
    const called = known.has(own) ? own : own.replace('typescript/', '');
    if (!known.has(called)) throw new Error(`oxlint has no rule "${name}" of eslint.config.js`);
    return [called, 'error'];
  });
  return Object.fromEntries(held);
}

/** What a room may import: the one rule to which we give options of our own. */
async function importsOf(room) {
  const { rules } = await eslint.calculateConfigForFile(`src/lib/${room}/any.ts`);
  const [, ...options] = rules['no-restricted-imports'];
  return { 'no-restricted-imports': ['error', ...options] };
}

const overrides = [
  { files: ['**/*.ts'], rules: await rulesFor('any.ts') },
  { files: ['**/*.{js,mjs}'], rules: await rulesFor('any.mjs') }
];
for (const room of ROOMS.flat()) {
  overrides.push({ files: [`**/src/lib/${room}/**`], rules: await importsOf(room) });
}
mkdirSync(FOLDER, { recursive: true });
writeFileSync(
  CONFIG,
  JSON.stringify({
    plugins: ['typescript'],
    categories: { correctness: 'off' },
    env: { builtin: true, browser: true, node: true },
    overrides
  })
);
// What is ignored stands in a part of its own; ESLint means folders at the root.
const ignored = config.flatMap(({ ignores = [], rules }) => (rules ? [] : ignores));
const left = [COMPONENTS, ...ignored.map((folder) => `/${folder}`)];
const patterns = left.map((pattern) => `--ignore-pattern=${pattern}`);
const quick = spawnSync('oxlint', ['-c', CONFIG, ...patterns, '.'], { shell, stdio: 'inherit' });

const found = await eslint.lintFiles(COMPONENTS);
const told = await (await eslint.loadFormatter()).format(found);
if (told) console.log(told);
process.exitCode = quick.status || found.some(({ errorCount }) => errorCount) ? 1 : 0;
