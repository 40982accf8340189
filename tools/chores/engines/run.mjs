import { spawnSync } from 'node:child_process';

/** Installs the other engines where Debian's packages can be had, then runs their tests. */
const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth'];
if (process.getuid?.() === 0) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
} else {
  console.log(`Not root: install ${PACKAGES.join(', ')} yourself where they are missing.`);
}
const { status } = spawnSync('npx', ['playwright', 'test', 'tests/e2e/engines.test.ts'], {
  stdio: 'inherit'
});
process.exitCode = status ?? 1;
