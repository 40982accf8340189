import { ALWAYS, KINDS } from '../../build/headers.mjs';

const NOTE = 'Written by "npm run headers" from tools/build/headers.mjs: change it there.';

/** Where each kind's addresses begin, below the folder that the site is served from. */
const places = (base) =>
  KINDS.map((kind) => ({
    ...kind,
    whole: (kind.whole ?? []).map((path) => base + path),
    prefixes: kind.prefixes.map((path) => base + path)
  }));

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

const literal = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One nginx map for each header that only some kinds send; an empty value sends nothing. */
function maps(base) {
  const kinds = places(base);
  const names = [...new Set(kinds.flatMap(({ headers }) => Object.keys(headers)))];
  return names.map((name) => ({
    name,
    variable: `$send_${name.toLowerCase().replaceAll('-', '_')}`,
    rows: kinds.map(({ whole, prefixes, headers }) => {
      const whole_ = whole.map((path) => `${literal(path)}(index\\.html)?$`);
      const pattern = `~^(${[...whole_, ...prefixes.map(literal)].join('|')})`;
      return [pattern, headers[name] ?? ''];
    })
  }));
}

/**
 * A whole configuration for nginx: files alone, packed beforehand where `npm run compress` was run.
 *
 * @param {{ base?: string, root?: string, port?: number }} [options] root: folder that holds the site
 */
export function nginxConf({ base = '', root = '/usr/share/nginx/html', port = 8080 } = {}) {
  const all = maps(base);
  const indent = (lines, by) => lines.map((line) => ' '.repeat(by) + line).join('\n');
  return `# ${NOTE}
worker_processes auto;
worker_rlimit_nofile 8192;
pid /tmp/story-nginx.pid;
error_log stderr warn;

events {
  worker_connections 4096;
}

http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/plain text/css text/csv application/json application/javascript;
  types {
    text/csv csv;
  }

  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 30;
  open_file_cache max=2000 inactive=60s;

  # Packed files beside the plain ones are sent as they are; what has none is packed on the way.
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_comp_level 5;
  gzip_min_length 500;
  gzip_types text/css text/csv application/json application/javascript image/svg+xml;

  client_body_temp_path /tmp/story-nginx-body;
  proxy_temp_path /tmp/story-nginx-proxy;
  fastcgi_temp_path /tmp/story-nginx-fastcgi;
  uwsgi_temp_path /tmp/story-nginx-uwsgi;
  scgi_temp_path /tmp/story-nginx-scgi;

${all
  .map(
    ({ variable, rows }) =>
      `  map $uri ${variable} {\n${indent(
        rows.map(([pattern, value]) => `"${pattern}" "${value}";`),
        4
      )}\n    default "";\n  }`
  )
  .join('\n\n')}

  server {
    listen ${port};
    root ${root};
    index index.html;
    error_page 404 ${base}/404.html;

${indent(
  [
    ...Object.entries(ALWAYS).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...all.map(({ name, variable }) => `add_header ${name} ${variable} always;`)
  ],
  4
)}

    location / {
      limit_except GET {
        deny all;
      }
      try_files $uri $uri/ =404;
    }
  }
}
`;
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
  'nginx.conf': nginxConf({ base }),
  Containerfile: containerFile()
});
