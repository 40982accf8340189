import type { Builder } from './builder';

/**
 * The builder's data with the address at which its page stands in place of an example: what is
 * pasted then works, on this machine too.
 *
 * @param root full address of the site's root
 */
export function ownAddresses(data: Builder, root: string): Builder {
  if (!data.example) return data;
  const { site, homes } = data.facts;
  const own = (address: string) => root.replace(/\/$/, '') + address.slice(site.length);
  const moved = Object.entries(homes).map(([lang, home]) => [lang, own(home)] as const);
  return { ...data, facts: { ...data.facts, site: own(site), homes: Object.fromEntries(moved) } };
}
