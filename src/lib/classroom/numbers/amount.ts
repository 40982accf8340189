/** A reported number as the ledger holds it; `null` where nobody said it. */
export interface Amount {
  low: number | null;
  central: number | null;
  high: number | null;
}

/**
 * The edges of a drawn width: the solid part and the whole, in the number's own unit. An open
 * end is not drawn, since nobody gave it.
 */
export function drawnRange({ low, central, high }: Amount): { low: number; high: number } | null {
  const least = low ?? central;
  const most = high ?? central ?? low;
  if (most === null) return null;
  return { low: least ?? 0, high: most };
}

/** A width as the map draws it: its edges, and what was measured, which decides its look. */
export interface Width {
  low: number;
  high: number;
  measure: string;
}

/** Measures of rounds; no other is drawn as a width. */
const OF_ROUNDS = ['sold-or-lent', 'moved-or-movable', 'passed-on', 'estimated', 'room'];

/** The width of a row of the ledger; `null` where nobody gave a number of rounds. */
export function drawnWidth(row: Amount & { measure: string }): Width | null {
  const range = OF_ROUNDS.includes(row.measure) ? drawnRange(row) : null;
  return range && { ...range, measure: row.measure };
}
