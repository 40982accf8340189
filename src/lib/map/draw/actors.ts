import type { Actor } from '$lib/geo/stage';

/** The hatches: of a country that needs one beside its colour, and of occupied land. */
export type HatchName = Actor | OccupiedHatch;
/** Dense where all is occupied, sparse where a part is; finer where Ukraine is small. */
export type OccupiedHatch = 'occupied' | 'partly' | 'occupied-far';

/**
 * Diagonal lines of a hatch: px from one to the next along a row, a whole number, so that every
 * renderer lays its tiles on whole px; whether they rise to the right.
 */
export interface Hatch {
  pitch: number;
  rises: boolean;
}

/**
 * How the countries that act in the story are drawn, a later one over those before it. Colour alone
 * never names a country: its name stands in or beside it. In close views on paper and without colours
 * the North has a hatch too: in grey the two Koreas would be one. The colours are in the style sheet.
 */
export const ACTOR_STYLES: Readonly<Record<Actor, { hatch?: Hatch; large?: true }>> = {
  // So large that a full tint would outweigh the others, and that its name finds room anywhere.
  RUS: { large: true },
  USA: { large: true },
  UKR: {},
  PRK: { hatch: { pitch: 12, rises: false } },
  KOR: {}
};

/** Stripes of paper over Ukraine's colour. */
const OCCUPIED: Readonly<Record<OccupiedHatch, Hatch>> = {
  occupied: { pitch: 8, rises: true },
  partly: { pitch: 16, rises: true },
  // From afar stripes do not tell whole from part.
  'occupied-far': { pitch: 5, rises: true }
};

/** The lines of a hatch; none for a country that has no hatch. */
export function hatchOf(name: HatchName): Hatch | undefined {
  return name in OCCUPIED ? OCCUPIED[name as OccupiedHatch] : ACTOR_STYLES[name as Actor].hatch;
}

/** All actors in the order in which they are drawn. */
export const DRAWN_ACTORS = Object.keys(ACTOR_STYLES) as Actor[];
