import { expect, it } from 'vitest';
import { edition } from '../../../src/lib/content/content';
import { editionCodes } from '../../../src/lib/content/editions';
import { amountInWords } from '../../../src/lib/record/amount';

/** An amount in the edition's words, and the same range as the map shows it. */
function inWords(lang: string, low: number, high: number, bounds = {}) {
  const { words, format } = edition(lang);
  const row = { low, high, central: null, bounds, measure: 'sold-or-lent' as const };
  return [amountInWords(row, words, format), format.range(low, high)];
}

it.each(editionCodes().filter((lang) => lang !== 'en'))(
  'edition "%s": a range between numbers is written as on the map',
  (lang) => {
    for (const [low, high] of [
      [330_000, 500_000],
      [750_000, 4_800_000],
      [1_600_000, 4_800_000]
    ] as const) {
      const [said, range] = inWords(lang, low, high);
      expect(said).toBe(range);
      expect(inWords(lang, low, high, { low: 'about' })[0]).toContain(range);
    }
  }
);

it('a range in words keeps them, and bounds at both ends keep both', () => {
  expect(inWords('en', 750_000, 4_800_000)[0]).toBe('750,000 to 4.8 million');
  const [floors] = inWords('uk', 200_000, 300_000, { low: 'more than', high: 'more than' });
  expect(floors!.match(/понад/g)).toHaveLength(2);
});
