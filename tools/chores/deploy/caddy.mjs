import { ALWAYS, headersFor } from '../../build/headers.mjs';
import { indent, NOTE, pattern, places } from './places.mjs';

const set = (headers) => Object.entries(headers).map(([name, value]) => `${name} "${value}"`);

/**
 * A whole configuration for Caddy 2: files alone, packed beforehand where `npm run compress` was run.
 *
 * @param {{ base?: string }} [options] path under which the site is served, such as `/a/b`
 */
export function caddyfile({ base = '' } = {}) {
  const kinds = places(base).map(
    (place, i) =>
      `  # ${place.name}
  @kind${i} path_regexp ${pattern(place)}
  header @kind${i} {
${indent(set(place.headers), 4)}
  }`
  );
  return `# ${NOTE}
# SITE_ADDRESS=news.example SITE_ROOT=/srv caddy run --config deploy/Caddyfile
# With the name of a host Caddy gets its certificate by itself; without one it listens on port 8080.
{
  admin off
}

{$SITE_ADDRESS::8080} {
  root * {$SITE_ROOT:/srv}
  # Packed files beside the plain ones are sent as they are; what has none is packed on the way.
  encode gzip
  # Caddy's own redirect loses what is asked for behind the question mark.
${['==', '!=']
  .map(
    (is, i) => `  @folder${i} {
    path_regexp ^/[^/](.*[^/])?$
    file {path}/index.html
    expression {query} ${is} ""
  }
  redir @folder${i} {path}/${i ? '?{query}' : ''} permanent`
  )
  .join('\n')}
  file_server {
    precompressed br gzip
  }

  header {
${indent(set(ALWAYS), 4)}
  }
  header *.csv Content-Type "text/csv; charset=utf-8"
  header *.woff2 Content-Type "font/woff2"

${kinds.join('\n\n')}

  handle_errors {
    @missing expression {http.error.status_code} == 404
    rewrite @missing ${base}/404.html
    header {
${indent(set(headersFor('/404.html')), 6)}
    }
    file_server
  }
}
`;
}
