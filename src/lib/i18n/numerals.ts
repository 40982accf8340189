import { datesIn, type DateIn } from './date-forms';
import { numeralHabits, type NumeralHabits } from './numeral-habits';
import { oncePerText } from './patterns';

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
  /** Numbers in figures that are part of no date, in order. */
  amounts: Reading[];
  /** Years in figures, in order. */
  years: Reading[];
  /** Days of months and months of years, in order. */
  dates: DateIn[];
}

interface Figure {
  value: number;
  /** What the word behind it multiplies it with, 1 where there is none. */
  scale: number;
  start: number;
  end: number;
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
    amounts: figures.filter((_, n) => !isYear(n) && !inDate(n)),
    years: figures.filter((_, n) => isYear(n)),
    dates
  };
  for (const { pattern, value } of habits.months) {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      numerals.words.add(value);
      const around = [text.slice(0, index), text.slice(index + word.length)];
      const besideFigure = /\d\s?$/.test(around[0]!) || /^\s?\d/.test(around[1]!);
      if (besideFigure) numerals.months.push([value]);
      else if (isMonthName(word, around, habits)) numerals.loneMonths.push([value]);
    }
  }
  for (const [roman] of text.matchAll(/\b[IVX]+\b/g)) numerals.words.add(romanValue(roman));
  for (const [word, value] of Object.entries(words)) {
    for (const { 0: found, index } of text.matchAll(beginningOf(word))) {
      const scaled = round(value * scaleBehind(text, index + found.length, habits).scale);
      // Behind a figure it is part of that: 12 тисяч.
      const ownNumber = !/\d[\s-]?$/.test(text.slice(0, index));
      if (ownNumber) numerals.spelled.push(scaled === value ? [value] : [value, scaled]);
      numerals.words.add(value).add(scaled);
    }
  }
  return numerals;
}

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

/** Letters of scripts that have capitals: others write a figure between words without a space. */
const [NAMING_BEFORE, NAMING_BEHIND] = [/[\p{Lu}\p{Ll}]$/u, /^[\p{Lu}\p{Ll}]/u];

/** The numbers in figures, each with the word for thousands or millions behind it. */
function figuresIn(text: string, habits: NumeralHabits): Figure[] {
  const { figure, decimal } = habits;
  const all = [...text.matchAll(figure)].filter(({ 0: digits, index }) => {
    // A figure inside a name is none: Open4Business.
    const around = [text.slice(0, index), text.slice(index + digits.length)];
    return !(NAMING_BEFORE.test(around[0]!) && NAMING_BEHIND.test(around[1]!));
  });
  return all.map(({ 0: digits, index }) => {
    const [whole = '', rest = ''] = digits.split(decimal);
    const value = Number(`${whole.replace(/\D/g, '')}.${rest || 0}`);
    return { value, start: index, ...scaleBehind(text, index + digits.length, habits) };
  });
}

/** What the words behind a number multiply it with, and where they end. */
function scaleBehind(text: string, from: number, { scales }: NumeralHabits) {
  let end = from;
  let scale = 1;
  // Two words may follow one another: 2천만 is two thousand ten-thousands.
  for (;;) {
    const next = scales.find(({ pattern }) => pattern.test(text.slice(end)));
    if (!next) return { scale, end };
    end += next.pattern.exec(text.slice(end))![0].length;
    scale *= next.value;
  }
}

/** What a figure may mean, by itself and together with its neighbours. */
function readings(text: string, found: readonly Figure[], n: number): Reading {
  const [last, one, next] = [found[n - 1], found[n]!, found[n + 1]];
  const all = [amount(one)];
  // The largest word is another word as well: 제51조 is article 51, and not 51 trillion.
  if (one.scale >= TRILLION) all.unshift(one.value);
  const upTo = next ? text.slice(one.end, next.start) : '';
  // Two ends of a range with one word behind both.
  if (next && one.scale === 1 && next.scale > 1 && /^\s*[^\s,;]{1,4}\s*$/.test(upTo)) {
    all.push(round(one.value * next.scale));
  }
  // One number in two parts: 1만 2000.
  if (next && areParts(text, one, next)) all.push(amount(one) + amount(next));
  if (last && areParts(text, last, one)) all.push(amount(last) + amount(one));
  return all;
}

const TRILLION = 1e12;
const areParts = (text: string, high: Figure, low: Figure) =>
  high.scale > 1 && high.scale > amount(low) && /^\s?$/.test(text.slice(high.end, low.start));

const amount = ({ value, scale }: Figure) => round(value * scale);
/** Without what binary fractions add: 1.6 times a million is 1600000. */
const round = (value: number) => Number(value.toPrecision(12));

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
