import { ALWAYS } from '../../build/headers.mjs';
import { indent, NOTE, pattern, places } from './places.mjs';

const set = (headers) =>
  Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`);

/**
 * A `.htaccess` for the folder of the site on Apache 2.4.34 or newer, with mod_headers, mod_alias,
 * mod_mime and mod_dir; mod_deflate, where there is one, packs.
 *
 * @param {string} [base] path under which the site is served, such as `/a/b`, without a slash at the end
 */
export function htaccess(base = '') {
  return `# ${NOTE}
# Copy it into the folder of the site. Its directives need "AllowOverride All".
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 ${base}/404.html
AddDefaultCharset utf-8
AddType text/javascript .js
AddType text/csv .csv
AddType font/woff2 .woff2
AddCharset utf-8 .css .csv .js .json .svg .txt .xml

# A redirect says the path alone: behind a proxy this server knows neither scheme nor port.
<If "-d %{REQUEST_FILENAME} && %{REQUEST_URI} !~ m#/$# && -f '%{REQUEST_FILENAME}/index.html'">
  <IfDirective RedirectRelative>
    RedirectRelative On
    Redirect permanent "%{REQUEST_URI}/"
  </IfDirective>
</If>
# A folder without a page is no address.
<If "-d %{REQUEST_FILENAME} && ! -f '%{REQUEST_FILENAME}/index.html'">
  Redirect 404 "/"
</If>

# Apache does not know the names again that it gives to packed answers; dates stay the same.
FileETag None
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/csv text/javascript text/plain \\
    application/json application/xml image/svg+xml
</IfModule>

${set(ALWAYS).join('\n')}
${places(base)
  .map(
    (place) =>
      `\n# ${place.name}\n<If "%{REQUEST_URI} =~ m#${pattern(place)}#">\n${indent(set(place.headers), 2)}\n</If>`
  )
  .join('\n')}
`;
}
