import { ALWAYS } from '../../build/headers.mjs';
import { indent, NOTE, pattern, places } from './places.mjs';

/** One nginx map for each header that only some kinds send; an empty value sends nothing. */
function maps(base) {
  const kinds = places(base);
  const names = [...new Set(kinds.flatMap(({ headers }) => Object.keys(headers)))];
  return names.map((name) => ({
    name,
    variable: `$send_${name.toLowerCase().replaceAll('-', '_')}`,
    rows: kinds.map((kind) => [`~${pattern(kind)}`, kind.headers[name] ?? ''])
  }));
}

/**
 * A whole configuration for nginx: files alone, packed beforehand where `npm run compress` was run.
 *
 * @param {{ base?: string, root?: string, port?: number }} [options] root: folder that holds the site
 */
export function nginxConf({ base = '', root = '/usr/share/nginx/html', port = 8080 } = {}) {
  const all = maps(base);
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
  charset_types text/plain text/css text/csv text/javascript application/json application/javascript;
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
  gzip_types text/plain text/css text/csv text/javascript application/json application/javascript
    application/xml text/xml image/svg+xml;

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
    # A folder without a page is no address.
    error_page 403 =404 ${base}/404.html;
    # A redirect says the path alone: behind a proxy this server knows neither scheme nor port.
    absolute_redirect off;
    port_in_redirect off;

${indent(
  [
    ...Object.entries(ALWAYS).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...all.map(({ name, variable }) => `add_header ${name} ${variable} always;`)
  ],
  4
)}

    location / {
      try_files $uri $uri/ =404;
    }
  }
}
`;
}
