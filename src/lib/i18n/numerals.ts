import { datesIn, type DateIn } from './date-forms';
import { amount, figuresIn, round, scaleBehind, TRILLION, type Figure } from './figures';
import { numeralHabits, type NumeralHabits } from './numeral-habits';
import { oncePerText } from './once';

/**
 * A number in figures. It may be read in more than one way: the 1.6 of `1.6–4.8 million` is 1.6 or
 * 1,600,000.
 */
export type Reading = readonly number[];

/** The numbers of a text. */
export interface Numerals {
  /** What stands in figures. */
  figures: Reading[];
  /** Months that stand as words beside a figure: the 6 of `19 June 2024`. */
  months: Reading[];
  /** What the text may mean besides: words for numbers, Roman figures, months that stand alone. */
  words: Set<number>;
  /** Numbers as words that the language has listed. */
  spelled: Reading[];
  /** Months that stand as words alone, by names that are no other word: the 6 of `since June`. */
  loneMonths: Reading[];
  /** Roman figures, and what may be a month or another word, such as `may`. */
  unsure: Reading[];
  /** Numbers in figures that are part of no date, in order. */
  amounts: Reading[];
  /** Years in figures, in order. */
  years: Reading[];
  /** Days of months and months of years, in order. */
  dates: DateIn[];
}

/**
 * The numbers and dates of a text in a language: 1,600,000 and 4,800,000 in `160만~480만 발` and in
 * `1,6–4,8 млн`; 19, 6 and 2024 in `19 June 2024`.
 *
 * @param words words for numbers by their beginnings, such as `two`
 */
export function numeralsIn(
  text: string,
  locale: string,
  words: Readonly<Record<string, number>> = {}
): Numerals {
  const habits = numeralHabits(locale);
  const found = figuresIn(text, habits);
  const figures = found.map((_, n) => readings(text, found, n));
  const dates = datesIn(text, habits.dates);
  const isYear = (n: number) => isYearFigure(found[n]!);
  const inDate = (n: number) =>
    dates.some(({ start, end }) => found[n]!.start >= start && found[n]!.start < end);
  const numerals: Numerals = {
    figures,
    months: [],
    words: new Set(),
    spelled: [],
    loneMonths: [],
    unsure: [],
    amounts: figures.filter((_, n) => !isYear(n) && !inDate(n)),
    years: figures.filter((_, n) => isYear(n)),
    dates
  };
  for (const { pattern, value } of habits.anyMonth.test(text) ? habits.months : []) {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      numerals.words.add(value);
      const around = [text.slice(0, index), text.slice(index + word.length)];
      const besideFigure = /\d\s?$/.test(around[0]!) || /^\s?\d/.test(around[1]!);
      if (besideFigure) numerals.months.push([value]);
      else if (isMonthName(word, around, habits)) numerals.loneMonths.push([value]);
      else numerals.unsure.push([value]);
    }
  }
  for (const [roman] of text.matchAll(/\b[IVX]+\b/g)) {
    numerals.words.add(romanValue(roman));
    numerals.unsure.push([romanValue(roman)]);
  }
  // One word may have two of the listed beginnings.
  const spelled = new Map<number, Reading>();
  const small = text.toLowerCase();
  for (const [word, value] of Object.entries(words)) {
    // Patterns are dear, and most words stand in no text.
    if (!small.includes(word.trim().toLowerCase())) continue;
    for (const { 0: found, index } of text.matchAll(beginningOf(word))) {
      const scaled = round(value * scaleBehind(text, index + found.length, habits).scale);
      // Behind a figure it is part of that: 12 тисяч.
      const ownNumber = !/\d[\s-]?$/.test(text.slice(0, index));
      if (ownNumber) spelled.set(index, scaled === value ? [value] : [value, scaled]);
      numerals.words.add(value).add(scaled);
    }
  }
  numerals.spelled.push(...spelled.values());
  return numerals;
}

const readers = oncePerText((habits) => {
  const [locale, words] = JSON.parse(habits) as [string, Record<string, number>];
  return oncePerText((text) => numeralsIn(text, locale, words));
});

/**
 * Reads the numbers of texts as `numeralsIn` does, each text once: the default edition is held against
 * every other.
 */
export const numeralReader = (
  locale: string,
  words: Readonly<Record<string, number>> = {}
): ((text: string) => Numerals) => readers(JSON.stringify([locale, words]));

/** Short names are other words too, such as `may`; and a name of a person may begin like a month. */
const isMonthName = (
  word: string,
  [before = '', behind = '']: string[],
  { capitals }: NumeralHabits
) =>
  word.length > 3 &&
  (!capitals || /^\p{Lu}/u.test(word)) &&
  !/-$/.test(before) &&
  !/^-/.test(behind);

const isYearFigure = ({ value, scale }: Figure) =>
  scale === 1 && Number.isInteger(value) && value >= 1900 && value < 2100;

/** What a figure may mean, by itself and together with the next one. */
function readings(text: string, found: readonly Figure[], n: number): Reading {
  const [one, next] = [found[n]!, found[n + 1]];
  const all = [amount(one)];
  // The largest word is another word as well: 제51조 is article 51, and not 51 trillion.
  if (one.scale >= TRILLION && Number.isInteger(one.value)) all.unshift(one.value);
  const upTo = next ? text.slice(one.end, next.start) : '';
  // Two ends of a range with one word behind both.
  if (next && one.scale === 1 && next.scale > 1 && /^\s*[^\s,;]{1,4}\s*$/.test(upTo)) {
    all.push(round(one.value * next.scale));
  }
  return all;
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

/** The number that Roman figures up to 39 mean: a smaller one before a greater is taken away. */
function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ROMAN[letter]!);
  return values.reduce((sum, one, n) => sum + (one < (values[n + 1] ?? 0) ? -one : one), 0);
}

/**
 * A word with any ending; of letters that are written without spaces, wherever they stand. A space at
 * its end makes it a whole word: `три ` is not in `тримати`.
 */
const beginningOf = oncePerText((word) => {
  if (word.endsWith(' ')) return new RegExp(`(?<!\\p{L})${word.trim()}(?!\\p{L})`, 'giu');
  const start = /\p{Script=Hangul}|\p{Script=Han}/u.test(word) ? '' : '(?<!\\p{L})';
  return new RegExp(start + word, 'giu');
});
