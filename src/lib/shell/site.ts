/**
 * Where the site is published, without a slash at the end. Canonical links and share pictures need
 * a full address; everything else on the site is relative. Set SITE_URL when building for a host.
 */
const given = typeof process === 'undefined' ? undefined : process.env['SITE_URL'] || undefined;
export const SITE: string = (given ?? 'https://clause-that-came-back.example').replace(/\/$/, '');

/** Whether nobody has said where the site is published: then the address is an example. */
export const SITE_IS_EXAMPLE = !given;
