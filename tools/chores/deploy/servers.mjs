import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { htaccess } from './apache.mjs';
import { caddyfile } from './caddy.mjs';
import { nginxConf } from './nginx.mjs';

/** Where Debian's packages of the servers stand unpacked, each below a folder of its own. */
export const SERVERS_CACHE = resolve('.cache/servers');

/** Program and packages of each server, as Debian names them. */
export const SERVERS = {
  nginx: { program: '/usr/sbin/nginx', packages: ['nginx', 'nginx-common'] },
  apache: {
    program: '/usr/sbin/apache2',
    packages: ['apache2-bin', 'libapr1', 'libaprutil1', 'media-types']
  },
  caddy: { program: '/usr/bin/caddy', packages: ['caddy'] }
};

/**
 * The folder below which a server's files stand: an empty text where it is installed.
 *
 * @param {keyof typeof SERVERS} name
 * @returns {string | undefined} undefined where it is not here
 */
export function findServer(name) {
  const { program } = SERVERS[name];
  return ['', join(SERVERS_CACHE, name)].find((below) => existsSync(below + program));
}

const MODULES = [
  ...['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers', 'filter', 'deflate'],
  // A folder without a page must not be listed where a host would list it.
  'autoindex'
];

/** A host as Apache's users find it: what a `.htaccess` may change is left to that file. */
const apacheConf = ({ below, root, port, work }) => `
ServerRoot ${below}/usr/lib/apache2
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/error.log
LogLevel crit
${MODULES.map((name) => `LoadModule ${name}_module modules/mod_${name}.so`).join('\n')}
TypesConfig ${below}/etc/mime.types
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${root}
<Directory ${root}>
  Require all granted
  Options Indexes FollowSymLinks
  AllowOverride All
</Directory>
`;

/** Libraries that came with an unpacked package. */
function libraries(below) {
  const lib = `${below}/usr/lib`;
  if (!below || !existsSync(lib)) return {};
  const folders = readdirSync(lib).filter((name) => name.includes('-linux-'));
  return { LD_LIBRARY_PATH: folders.map((name) => `${lib}/${name}`).join(':') };
}

/** How each server is told about a site: the ready file, with this machine's folders and port in it. */
const START = {
  nginx({ below, root, base, port, work }) {
    const conf = nginxConf({ base, root, port })
      .replace('pid /tmp/story-nginx.pid', `pid ${work}/pid`)
      .replaceAll('/tmp/story-nginx', `${work}/nginx`)
      .replace('/etc/nginx', `${below}/etc/nginx`);
    writeFileSync(`${work}/nginx.conf`, conf);
    return ['-e', 'stderr', '-p', work, '-c', `${work}/nginx.conf`, '-g', 'daemon off;'];
  },
  apache({ below, root, base, port, work }) {
    writeFileSync(`${root}${base}/.htaccess`, htaccess(base));
    writeFileSync(`${work}/httpd.conf`, apacheConf({ below, root, port, work }));
    return ['-f', `${work}/httpd.conf`, '-D', 'FOREGROUND'];
  },
  caddy({ base, work }) {
    writeFileSync(`${work}/Caddyfile`, caddyfile({ base }));
    return ['run', '--config', `${work}/Caddyfile`, '--adapter', 'caddyfile'];
  }
};

/**
 * Runs a real server on a site with its ready file.
 *
 * @param {keyof typeof SERVERS} name
 * @param {{ root: string, base?: string }} site `root + base` is the folder of the site; Apache's
 *   rules are written into it
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws {Error} when the server is not here or does not start, with what it said
 */
export async function startServer(name, { root, base = '' }) {
  const below = findServer(name);
  if (below === undefined) throw new Error(`${name} is not on this machine`);
  const work = mkdtempSync(join(tmpdir(), `${name}-`));
  // The server's workers run as another user.
  chmodSync(work, 0o755);
  const port = await freePort();
  const args = START[name]({ below, root, base, port, work });
  const child = spawn(below + SERVERS[name].program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...libraries(below),
      // Caddy keeps what it knows below these.
      HOME: work,
      XDG_CONFIG_HOME: work,
      XDG_DATA_HOME: work,
      SITE_ADDRESS: `:${port}`,
      SITE_ROOT: root
    }
  });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const gone = new Promise((done) => child.once('exit', done));
  const close = async () => {
    child.kill('SIGTERM');
    await gone;
    rmSync(work, { recursive: true, force: true });
  };
  while (child.exitCode === null && !(await answers(port))) {
    await new Promise((done) => setTimeout(done, 50));
  }
  if (child.exitCode !== null) {
    const log = existsSync(`${work}/error.log`) ? readFileSync(`${work}/error.log`, 'utf8') : '';
    throw new Error(`${name} does not start: ${(said + log).trim()}`);
  }
  return { port, close };
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}

const answers = (port) =>
  new Promise((done) => {
    get({ port, host: '127.0.0.1', path: '/', agent: false }, (response) => {
      response.resume();
      done(true);
    }).on('error', () => done(false));
  });
