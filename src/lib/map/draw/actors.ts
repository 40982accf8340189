import type { Actor } from '$lib/geo/stage';

/** A hatch of lines, by the turn of its lines in degrees clockwise; one of dots; or none. */
export type Hatch = number | 'dots' | 'none';

/**
 * How the countries that act in the story are drawn, a later one over those before it. Colour alone
 * never names a country, so each has a hatch of its own; the colours are in `tokens.css`.
 */
export const ACTOR_STYLES: Readonly<Record<Actor, { hatch: Hatch; large?: true }>> = {
  // So large that a full tint would outweigh the others, and that its name finds room anywhere.
  RUS: { hatch: 0, large: true },
  USA: { hatch: 90, large: true },
  UKR: { hatch: 'dots' },
  PRK: { hatch: 45 },
  KOR: { hatch: 'none' }
};

/** The hatch of what is occupied, over that of the country it belongs to. */
export const OCCUPIED_HATCH = -45;

/** All actors in the order in which they are drawn. */
export const DRAWN_ACTORS = Object.keys(ACTOR_STYLES) as Actor[];
