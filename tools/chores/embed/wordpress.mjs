import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { WORDPRESS_CACHE } from './fetch.mjs';

/** Says what is missing where `wordpressFolder` finds nothing. */
export const NO_WORDPRESS =
  'needs WordPress and PHP: "npm test" gets them as root on Debian; or install php-cli and set WORDPRESS_DIR';

/** Folder of a WordPress that this machine's PHP can run, or undefined. WORDPRESS_DIR goes first. */
export function wordpressFolder() {
  if (spawnSync('php', ['--version']).status !== 0) return;
  const places = [process.env['WORDPRESS_DIR'], WORDPRESS_CACHE, '/usr/share/wordpress'];
  return places.find((folder) => folder && existsSync(`${folder}/wp-includes/kses.php`));
}

/**
 * Asks WordPress's own code; the tasks stand in `wordpress.php`.
 *
 * @param {string} folder as `wordpressFolder` found it
 * @param {string[]} task its name, and what it wants to know
 * @param {string} [input] given on standard input
 * @returns {{ version: string, output: string, asked?: string[] }} asked: addresses it has read
 * @throws {Error} with PHP's own words
 */
export function askWordpress(folder, task, input = '') {
  const run = spawnSync('php', ['tools/chores/embed/wordpress.php', folder, ...task], {
    input,
    encoding: 'utf8'
  });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error ?? 'PHP has failed'));
  return JSON.parse(run.stdout);
}
