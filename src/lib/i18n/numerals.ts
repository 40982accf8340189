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
  const numerals: Numerals = {
    figures: found.map((_, n) => readings(text, found, n)),
    months: [],
    words: new Set()
  };
  for (const { pattern, value } of habits.months) {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      numerals.words.add(value);
      const around = [text.slice(0, index), text.slice(index + word.length)];
      if (/\d\s?$/.test(around[0]!) || /^\s?\d/.test(around[1]!)) numerals.months.push([value]);
    }
  }
  for (const [roman] of text.matchAll(/\b[IVX]+\b/g)) numerals.words.add(romanValue(roman));
  for (const [word, value] of Object.entries(words)) {
    for (const { 0: found, index } of text.matchAll(beginningOf(word))) {
      numerals.words.add(value);
      numerals.words.add(round(value * scaleBehind(text, index + found.length, habits).scale));
    }
  }
  return numerals;
}

/** The numbers in figures, each with the word for thousands or millions behind it. */
function figuresIn(text: string, habits: NumeralHabits): Figure[] {
  const { figure, decimal } = habits;
  return [...text.matchAll(figure)].map(({ 0: digits, index }) => {
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

/** A word with any ending; of letters that are written without spaces, wherever they stand. */
const beginningOf = oncePerText((word) => {
  const start = /\p{Script=Hangul}|\p{Script=Han}/u.test(word) ? '' : '(?<!\\p{L})';
  return new RegExp(start + word, 'giu');
});

/** How two texts in two languages differ in their numbers. */
export interface NumberDifference {
  /** Numbers of the first that the second lacks. */
  missing: number[];
  /** Numbers in figures that only the second has. */
  extra: number[];
}

/** A whole number up to here may be written as a word, which nobody can list for each language. */
const SMALL = 12;

/**
 * The numbers and dates in which a translation differs. How often each stands does not count; a
 * small number may have become a word where the language has not listed its words; `a year` may be 1.
 *
 * @param wordsKnown whether words for numbers were looked for in the translation
 */
export function numberDifference(
  model: Numerals,
  translation: Numerals,
  wordsKnown: boolean
): NumberDifference {
  const among = (numerals: Numerals) =>
    new Set([...[...numerals.figures, ...numerals.months].flat(), ...numerals.words]);
  const [due, own] = [among(model), among(translation)];
  const lacks = (known: Set<number>) => (reading: Reading) =>
    !reading.some((one) => known.has(one));
  const first = (reading: Reading) => reading[0]!;
  return {
    missing: [...model.figures, ...model.months]
      .filter(lacks(own))
      .map(first)
      .filter((one) => wordsKnown || !Number.isInteger(one) || one > SMALL),
    extra: translation.figures
      .filter(lacks(due))
      .map(first)
      .filter((one) => one !== 1)
  };
}
