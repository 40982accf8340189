import { ALWAYS } from '../../build/headers.mjs';
import { htaccess } from './apache.mjs';
import { caddyfile } from './caddy.mjs';
import { nginxConf } from './nginx.mjs';
import { NOTE, places } from './places.mjs';

/**
 * Rules for static hosts that read a `_headers` file.
 *
 * @param {string} [base] path under which the site is served, such as `/a/b`, without a slash at the end
 */
export function headersFile(base = '') {
  const block = (pattern, headers) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
      '\n'
    );
  return [
    `# ${NOTE}`,
    '',
    block(`${base}/*`, ALWAYS),
    ...places(base).flatMap(({ name, whole, prefixes, headers }) => [
      `# ${name}`,
      ...[...whole, ...prefixes.map((prefix) => `${prefix}*`)].map((path) => block(path, headers))
    ])
  ].join('\n');
}

/** A container that holds nothing but nginx and the files. */
export function containerFile() {
  return `# ${NOTE}
# npm run build && npm run compress && podman build -f deploy/Containerfile -t story .
# podman run --read-only --tmpfs /tmp -p 8080:8080 story
FROM docker.io/library/nginx:stable-alpine
COPY deploy/nginx.conf /etc/nginx/nginx.conf
COPY build/ /usr/share/nginx/html/
USER nginx
EXPOSE 8080
`;
}

/** The files of `deploy/` by name, as they should stand. */
export const deployFiles = (base = '') => ({
  _headers: headersFile(base),
  '.htaccess': htaccess(base),
  Caddyfile: caddyfile({ base }),
  'nginx.conf': nginxConf({ base }),
  Containerfile: containerFile()
});
