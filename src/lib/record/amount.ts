import type { Formats } from '$lib/i18n/format';
import type { PageWords } from '$lib/schema/pages';
import type { BOUNDS, LedgerRow } from '$lib/schema/record';

type Amount = Pick<LedgerRow, 'low' | 'central' | 'high' | 'bounds' | 'measure' | 'phrase'>;

/** A number as it was said: “at least” never becomes a number alone, and no middle is made. */
function said(
  bound: (typeof BOUNDS)[number] | undefined,
  n: string,
  words: PageWords,
  fill: Formats['fill']
): string {
  const patterns = words.terms.amount;
  switch (bound) {
    case 'about':
      return fill(patterns.about, { n });
    case 'almost':
      return fill(patterns.almost, { n });
    case 'at least':
      return fill(patterns.atLeast, { n });
    case 'more than':
      return fill(patterns.moreThan, { n });
    case 'up to':
      return fill(patterns.upTo, { n });
    default:
      return n;
  }
}

/** What a row says of a number, with its bounds kept; room in containers is always room. */
export function amountInWords(row: Amount, words: PageWords, format: Formats): string {
  const amount = row.phrase ?? numberInWords(row, words, format);
  if (row.measure !== 'room') return amount;
  return format.fill(words.terms.amount.room, { amount });
}

function numberInWords(row: Amount, words: PageWords, format: Formats): string {
  const { amount, fill } = format;
  const { low, central, high, bounds } = row;
  if (low !== null && high !== null) {
    // “Up to” is said by the range itself, and one “about” holds for both ends.
    const top = bounds.high === 'up to' || bounds.high === bounds.low ? undefined : bounds.high;
    const { between } = words.terms.amount;
    const end = said(bounds.low === 'more than' ? bounds.high : top, amount(high), words, fill);
    // Where nothing but a sign stands between the ends, it is the language's own, as on the map.
    return end === amount(high) && !/\p{L}/u.test(fill(between, { low: '', high: '' }))
      ? said(bounds.low, format.range(low, high), words, fill)
      : fill(between, { low: said(bounds.low, amount(low), words, fill), high: end });
  }
  // A sum of floors is a floor.
  if (low !== null) {
    return said(bounds.low === 'computed' ? 'at least' : bounds.low, amount(low), words, fill);
  }
  if (high !== null) return said(bounds.high, amount(high), words, fill);
  return central === null
    ? words.terms.amount.none
    : said(bounds.central, amount(central), words, fill);
}
