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
