import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { sampleForm } from '../../src/lib/server/embed-code/builder';
import { WORDPRESS_FILE } from '../../src/lib/server/embed-code/filters';

/**
 * Asks a real WordPress what it leaves of our code, and stores the answer with its version and the
 * day. Needs PHP and the folder of a WordPress: `npm run embed:wordpress -- /usr/share/wordpress`.
 */
const folder = process.argv[2] ?? '/usr/share/wordpress';
const input = sampleForm();
const run = spawnSync('php', ['tools/embed/kses.php', folder], { input, encoding: 'utf8' });
if (run.status !== 0) {
  console.error(
    run.error ? 'PHP is not installed: on Debian, apt-get install php-cli' : run.stderr
  );
  process.exit(1);
}
const { version, output } = JSON.parse(run.stdout) as { version: string; output: string };
const answer = {
  version,
  date: new Date().toISOString().slice(0, 10),
  input,
  output
};
writeFileSync(WORDPRESS_FILE, `${JSON.stringify(answer, null, 2)}\n`);
console.log(`WordPress ${version} has answered: ${WORDPRESS_FILE}`);
