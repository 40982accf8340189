import type { Formats } from '$lib/i18n/format';
import type { PageWords } from '$lib/schema/pages';
import type { BOUNDS, LedgerRow } from '$lib/schema/record';

/** Patterns for numbers by the way they were said. */
export type AmountWords = PageWords['terms']['amount'];
type Amount = Pick<LedgerRow, 'low' | 'central' | 'high' | 'bounds' | 'measure' | 'phrase'>;

/** A number as it was said: “at least” never becomes a number alone, and no middle is made. */
function said(bound: (typeof BOUNDS)[number] | undefined, n: string, words: AmountWords): string {
  const pattern = {
    about: words.about,
    almost: words.almost,
    'at least': words.atLeast,
    'more than': words.moreThan,
    'up to': words.upTo
  }[bound as string];
  return pattern ? pattern.replace('{n}', n) : n;
}

/** What a row says of a number, with its bounds kept; room in containers is always room. */
export function amountInWords(row: Amount, words: AmountWords, format: Formats): string {
  const amount = row.phrase ?? numberInWords(row, words, format);
  if (row.measure !== 'room') return amount;
  return format.fill(words.room, { amount });
}

function numberInWords(row: Amount, words: AmountWords, { amount, fill }: Formats): string {
  const { low, central, high, bounds } = row;
  if (low !== null && high !== null) {
    // “Up to” is said by the range itself, and one “about” holds for both ends.
    const top = bounds.high === 'up to' || bounds.high === bounds.low ? undefined : bounds.high;
    return fill(words.between, {
      low: said(bounds.low, amount(low), words),
      high: said(bounds.low === 'more than' ? bounds.high : top, amount(high), words)
    });
  }
  // A sum of floors is a floor.
  if (low !== null) {
    return said(bounds.low === 'computed' ? 'at least' : bounds.low, amount(low), words);
  }
  if (high !== null) return said(bounds.high, amount(high), words);
  return central === null ? words.none : said(bounds.central, amount(central), words);
}
