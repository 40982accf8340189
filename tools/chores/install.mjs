import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const NEEDED = [20, 19];

/** Installs the packages of the lockfile when they are missing or older than it. */
export function installMissing() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(`Node ${NEEDED.join('.')} or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (installed()) return;
  console.log('Installing the packages of the lockfile …');
  execSync('npm ci', { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Whether every package that the lockfile names stands in node_modules at its version. */
function installed() {
  const mark = 'node_modules/.package-lock.json';
  if (!existsSync(mark)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const here = packages(mark);
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional }]) => !path || optional || here[path]?.version === version
  );
}
