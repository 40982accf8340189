import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compress } from './compress.mjs';
import { findServer, startServer } from './servers.mjs';

/** Seconds of asking, and how many ask at once. */
const SECONDS = 10;
const AT_ONCE = 64;

/** What a first visit asks for, then some plain reading: the weights of a busy day. */
const PATHS = ['/', '/', '/text/', '/claims/', '/data/claims.json', '/favicon.svg'];

if (findServer('nginx') === undefined) {
  console.error('nginx is not here: install it (Debian: apt-get install nginx-light), then again.');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'load-'));
cpSync('build', join(folder, 'site'), { recursive: true });
compress(join(folder, 'site'), { brotli: false });
// The server's workers run as another user.
chmodSync(folder, 0o755);
const { port, close } = await startServer('nginx', { root: join(folder, 'site') });

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const times = [];
let [bytes, failed] = [0, 0];

/** One request to its end. */
function ask(path) {
  const began = performance.now();
  return new Promise((done) => {
    const request = get(
      { port, path, agent, headers: { 'accept-encoding': 'gzip' } },
      (response) => {
        if (response.statusCode !== 200) failed++;
        response.on('data', (chunk) => (bytes += chunk.length));
        response.on('end', () => done(times.push(performance.now() - began)));
      }
    );
    request.on('error', () => done(failed++));
  });
}

try {
  console.log(`${AT_ONCE} at once for ${SECONDS} s …`);
  const began = performance.now();
  const until = began + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, i) => {
      for (let n = i; performance.now() < until; n++) await ask(PATHS[n % PATHS.length]);
    })
  );
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(1);
  console.log(
    `${Math.round(times.length / seconds)} answers a second, ${failed} failed, ` +
      `median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, ${(bytes / seconds / 1e6).toFixed(0)} MB a second; ` +
      `${cpus().length} cores shared by nginx and the asking program, machine load ${loadavg()[0].toFixed(1)}`
  );
  process.exitCode = failed ? 1 : 0;
} finally {
  agent.destroy();
  await close();
  rmSync(folder, { recursive: true, force: true });
}
