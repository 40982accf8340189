import { THEMES, type Theme } from '$lib/schema/embed-terms';

/** How a host wants an embed to look; every field has a default, so that nothing must be given. */
export interface Params {
  theme: Theme;
  ui: 'full' | 'minimal';
  text: 'on' | 'off';
  motion: 'auto' | 'off';
  transparent: boolean;
  /** The day that the flows open on, `YYYY-MM-DD`. */
  date?: string;
  /** Six hex digits without `#`. */
  accent?: string;
  /** Name under which a pym.js host knows this frame. */
  childId?: string;
  /** The ten characters by which WordPress knows this frame. */
  secret?: string;
}

/**
 * Reads the closed list of parameters. Anything else, and any value that is not on the list, is as
 * if it were not there: nothing here ever throws, and no value is echoed into the page but a colour
 * of six hex digits.
 *
 * @param query `location.search`
 * @param fragment `location.hash`, in which WordPress puts its secret
 */
export function readParams(query: string, fragment: string): Params {
  const given = new URLSearchParams(query);
  const pick = <T extends string>(name: string, [first, ...others]: readonly [T, ...T[]]): T =>
    others.find((one) => one === given.get(name)) ?? first;
  const match = (text: string | null, pattern: RegExp) => pattern.exec(text ?? '')?.[1];
  const theme = pick('theme', THEMES);
  return {
    theme,
    ui: pick('ui', ['full', 'minimal']),
    text: pick('text', ['on', 'off']),
    motion: pick('motion', ['auto', 'off']),
    // Without a stated theme nobody can know which ink the host's background needs.
    transparent: theme !== 'auto' && given.get('transparent') === '1',
    date: match(given.get('date'), /^(\d{4}-\d\d-\d\d)$/),
    accent: match(given.get('accent'), /^([\da-f]{6})$/i),
    childId: match(given.get('childId'), /^([a-z][\w:.-]{0,63})$/i),
    secret: match(fragment, /[#?&]secret=([\da-z]{10})/i)
  };
}
