import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readEditionFiles } from '../../src/lib/content/edition-files.mjs';
import { withoutRemarks } from '../../src/lib/shell/remarks.mjs';
import { siteAddress } from './site-address.mjs';

/**
 * The one source of what browsers may do with our pages: the policy that is built into each page,
 * the response headers of the files in `deploy/`, and those the tests serve with.
 */

/** The inline scripts of our pages, each allowed by the hash of its very text. */
const INLINE = ['../../src/entries/boot.js'];

const hashes = INLINE.map((file) => {
  const code = withoutRemarks(readFileSync(new URL(file, import.meta.url), 'utf8'));
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
});

/**
 * Our own files as a source of a policy: by keyword, and by name where SITE_URL gives one. Some
 * versions of WebKit take `'self'` for nothing in a frame without an origin of its own (WebKit bug
 * 316847), which is what newsrooms frame an embed in.
 *
 * @param {string} [site] the full address at which the site is published
 */
export const ownSources = (site) => ['self', ...(site ? [new URL(site).origin] : [])];
const OWN = ownSources(siteAddress());

/** Directives of the content security policy of every page, as SvelteKit writes them. */
export const POLICY = {
  'default-src': ['none'],
  'script-src': [...OWN, ...hashes],
  'style-src': OWN,
  'img-src': [...OWN, 'data:'],
  'font-src': OWN,
  'connect-src': OWN,
  'frame-src': OWN,
  'base-uri': ['none'],
  'form-action': ['none'],
  // Text can only become markup through these two, which get what our own components draw: no
  // string of a stranger reaches the page as markup.
  'require-trusted-types-for': ['script'],
  'trusted-types': ['map-markup', 'svelte-trusted-html']
};

const KEYWORD = /^(?:none|self|unsafe-inline|script|allow-duplicates|sha256-.*)$/;

/** A policy as the text of a header. */
export function policyText(directives) {
  return Object.entries(directives)
    .map(([name, values]) =>
      [name, ...values.map((value) => (KEYWORD.test(value) ? `'${value}'` : value))].join(' ')
    )
    .join('; ');
}

/** Sent with every file. */
export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': [
    ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
    ...['microphone', 'midi', 'payment', 'usb']
  ]
    .map((feature) => `${feature}=()`)
    .join(', ')
};

const YEAR = 31_536_000;
const PAGE = {
  'Content-Security-Policy': policyText({ ...POLICY, 'frame-ancestors': ['self'] }),
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=600'
};
/**
 * The story's page has its styles inside. Two policies hold at once: this one would allow any, the
 * page's own allows them by their hash alone, which changes with each build and no host could follow.
 */
const STORY = {
  ...PAGE,
  'Content-Security-Policy': policyText({
    ...POLICY,
    'style-src': [...OWN, 'unsafe-inline'],
    'frame-ancestors': ['self']
  })
};
const OPEN = { 'Access-Control-Allow-Origin': '*' };

/** Pages below the root of each edition that no other site may frame; those named `whole` have others below them. */
const PAGES = {
  prefixes: [
    ...[
      '/text/',
      '/claims/',
      '/clause/',
      '/numbers/',
      '/flows/',
      '/timeline/',
      '/sources/',
      '/methods/',
      '/translations/'
    ],
    ...['/scene/', '/teach/key/', '/teach/print/', '/teach/index.html'],
    ...['/embed/index.html', '/embed/contract/', '/embed/cms/']
  ],
  whole: ['/embed/', '/teach/']
};
/** Pages that hold nothing private: a course may show them as its own. */
const ACTIVITIES = ['/teach/sort/', '/teach/clauses/', '/teach/numbers/', '/teach/days/'];

/** Paths of the default edition, and the same below the code of each other one. */
const inEach = (langs, paths) =>
  ['', ...langs.map((lang) => `/${lang}`)].flatMap((root) => paths.map((path) => root + path));

/**
 * Kinds of addresses, each with what is sent on top of `ALWAYS`. A path belongs to the first kind
 * one of whose prefixes it starts with. Hosts join headers of overlapping rules, so no prefix of one
 * kind may start with that of another, except the front page, which is matched whole.
 *
 * @param {readonly string[]} langs codes of the editions below the root, each with pages alone
 */
export const kindsOf = (langs) => [
  {
    name: 'assets',
    prefixes: ['/app/'],
    // Frames without an origin of their own fetch fonts and modules across origins.
    headers: { ...OPEN, 'Cache-Control': `public, max-age=${YEAR}, immutable` }
  },
  {
    name: 'frames for other sites',
    prefixes: ['/embed/v1/'],
    headers: {
      'Content-Security-Policy': policyText({ ...POLICY, 'frame-ancestors': ['*'] }),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=300, stale-while-revalidate=3600',
      ...OPEN
    }
  },
  {
    name: 'loader for other sites',
    prefixes: ['/embed/v1.'],
    headers: {
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=300, stale-while-revalidate=3600',
      ...OPEN
    }
  },
  {
    name: 'the story in one file',
    prefixes: ['/offline/'],
    // Its script stands in the file; the policy inside the file allows it by hash.
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'Cache-Control': 'public, max-age=60'
    }
  },
  {
    name: 'open data',
    prefixes: ['/data/', '/oembed/'],
    headers: { ...PAGE, ...OPEN }
  },
  {
    name: 'activities that courses may frame',
    prefixes: inEach(langs, ACTIVITIES),
    headers: {
      ...PAGE,
      'Content-Security-Policy': policyText({ ...POLICY, 'frame-ancestors': ['*'] })
    }
  },
  { name: 'the story', prefixes: [], whole: inEach(langs, ['/']), headers: STORY },
  {
    name: 'pages',
    // The list of the open data stands beside the data, in the other editions by itself.
    prefixes: [
      ...inEach(langs, PAGES.prefixes),
      ...langs.map((lang) => `/${lang}/data/`),
      '/404.html'
    ],
    whole: inEach(langs, PAGES.whole),
    headers: PAGE
  },
  {
    name: 'printed sheets, finer shapes and files at the root',
    prefixes: ['/sheets/', '/geo/', '/favicon', '/robots.txt', '/sitemap.xml', '/.nojekyll'],
    headers: { 'Cache-Control': 'public, max-age=3600' }
  }
];

/** The kinds of this site's addresses. */
export const KINDS = kindsOf(
  readEditionFiles(fileURLToPath(new URL('../../', import.meta.url)))
    .filter(({ info }) => !info.default)
    .map(({ folder }) => folder)
);

/**
 * What to send with a file.
 *
 * @param {string} path address below the site's root, with a leading slash
 * @param {typeof KINDS} [kinds]
 * @returns {Record<string, string>}
 * @throws {Error} when no kind names the path
 */
export function headersFor(path, kinds = KINDS) {
  const page = path.replace(/(^|\/)index\.html$/, '$1');
  const kind = kinds.find(
    ({ whole = [], prefixes }) =>
      whole.includes(page) || prefixes.some((prefix) => page.startsWith(prefix))
  );
  if (!kind) {
    throw new Error(
      `${path} belongs to no kind of address: add its folder to KINDS in tools/build/headers.mjs, ` +
        `which knows ${kinds.flatMap(({ prefixes }) => prefixes).join(' ')}`
    );
  }
  return /** @type {Record<string, string>} */ ({ ...ALWAYS, ...kind.headers });
}
