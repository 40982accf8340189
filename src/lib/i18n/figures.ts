import type { NumeralHabits } from './numeral-habits';

/** A number in figures, and where it stands in its text. */
export interface Figure {
  value: number;
  /** What the word behind it multiplies it with, 1 where there is none. */
  scale: number;
  start: number;
  end: number;
}

/** Letters of scripts that have capitals: others write a figure between words without a space. */
const [NAMING_BEFORE, NAMING_BEHIND] = [/[\p{Lu}\p{Ll}]$/u, /^[\p{Lu}\p{Ll}]/u];

/** The numbers in figures, each with the word for thousands or millions behind it. */
export function figuresIn(text: string, habits: NumeralHabits): Figure[] {
  const { figure, decimal } = habits;
  const all = [...text.matchAll(figure)].filter(({ 0: digits, index }) => {
    // A figure inside a name is none: Open4Business.
    const around = [text.slice(0, index), text.slice(index + digits.length)];
    return !(NAMING_BEFORE.test(around[0]!) && NAMING_BEHIND.test(around[1]!));
  });
  const found = all.map(({ 0: digits, index }) => {
    const [whole = '', rest = ''] = digits.split(decimal);
    const value = Number(`${whole.replace(/\D/g, '')}.${rest || 0}`);
    return { value, start: index, ...scaleBehind(text, index + digits.length, habits) };
  });
  return inOne(text, found);
}

/** Parts of one number, as in `1억 5000만`, put together: no part is a number of its own. */
function inOne(text: string, found: readonly Figure[]): Figure[] {
  const all: Figure[] = [];
  let scale = 1;
  for (const one of found) {
    const high = all.at(-1);
    if (high && areParts(text, { ...high, scale }, one)) {
      const value = (amount(high) + amount(one)) / high.scale;
      all.splice(-1, 1, { ...high, value, end: one.end });
    } else all.push(one);
    scale = one.scale;
  }
  return all;
}

/** What the words behind a number multiply it with, and where they end. */
export function scaleBehind(text: string, from: number, { scales }: NumeralHabits) {
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

/** Its word is another word in some languages. */
export const TRILLION = 1e12;
/** Behind an article stands its paragraph: 제51조 2항. */
const areParts = (text: string, high: Figure, low: Figure) =>
  high.scale > 1 &&
  high.scale > amount(low) &&
  (high.scale < TRILLION || low.scale > 1) &&
  /^\s?$/.test(text.slice(high.end, low.start));

/** What a figure means with the word behind it. */
export const amount = ({ value, scale }: Figure) => round(value * scale);
/** Without what binary fractions add: 1.6 times a million is 1600000. */
export const round = (value: number) => Number(value.toPrecision(12));
