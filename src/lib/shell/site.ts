/**
 * Where the site is published, without a slash at the end. Canonical links and share pictures need
 * a full address; everything else on the site is relative. Set SITE_URL when building for a host.
 */
export const SITE: string = (
  (typeof process === 'undefined' ? undefined : process.env['SITE_URL']) ??
  'https://clause-that-came-back.example'
).replace(/\/$/, '');
