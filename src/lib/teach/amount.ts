/** A reported number as the ledger holds it; `null` where nobody said it. */
export interface Amount {
  low: number | null;
  central: number | null;
  high: number | null;
}

/** Patterns such as "{low} to {high}", one for each way in which a number is known. */
export interface AmountWords {
  range: string;
  rangeWithCentre: string;
  atLeast: string;
  upTo: string;
  single: string;
  none: string;
}

/** A number for reading: `330,000`, `4.8 million`. */
export function readable(value: number, lang: string, million: string): string {
  const text = value >= 1e6 ? value / 1e6 : value;
  const digits = text.toLocaleString(lang === 'en' ? 'en-GB' : lang, { maximumFractionDigits: 2 });
  return value >= 1e6 ? million.replace('{n}', digits) : digits;
}

/** A reported number in words that claim no more than was said. */
export function describeAmount(
  amount: Amount,
  words: AmountWords,
  lang: string,
  million: string
): string {
  const { low, central, high } = amount;
  const pattern =
    low !== null && high !== null
      ? central === null || central === low || central === high
        ? words.range
        : words.rangeWithCentre
      : low !== null
        ? words.atLeast
        : high !== null
          ? words.upTo
          : central !== null
            ? words.single
            : words.none;
  return pattern.replace(/\{(low|central|high)\}/g, (_, name: keyof Amount) =>
    readable(amount[name] ?? 0, lang, million)
  );
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
