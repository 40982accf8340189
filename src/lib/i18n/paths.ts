import type { EditionInfo } from '$lib/schema/edition';

/** What tells where an edition stands on the site. */
export type Placed = Pick<EditionInfo, 'lang' | 'default'>;

/**
 * Address of a page in an edition, from the site's root: one edition stands there itself, the others
 * below their code, `/xx/claims/` for `/claims/`.
 *
 * @param path of the page in its edition, with a leading slash
 */
export const pathIn = ({ lang, default: atRoot }: Placed, path: string): string =>
  atRoot ? path : `/${lang}${path}`;
