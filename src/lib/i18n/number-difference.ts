import type { DateIn } from './date-forms';
import type { Numerals, Reading } from './numerals';

/** How two texts in two languages differ in their numbers. */
export interface NumberDifference {
  /** Numbers of the first that the second lacks. */
  missing: number[];
  /** Numbers that only the second has. */
  extra: number[];
}

/** A whole number up to here may be written as a word, in a language that has not listed its words. */
const SMALL = 12;

/** One is an article, and two is said in many ways: `both`, `neither`, `the pair`. */
const SPELLED_FROM = 3;

/**
 * The numbers and months in which a translation differs. How often each stands does not count; a
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
  const figures = model.figures
    .filter(lacks(own))
    .map(first)
    .filter((one) => wordsKnown || !Number.isInteger(one) || one > SMALL);
  const months = [...model.months, ...model.loneMonths].filter(lacks(own)).map(first);
  const said = [...translation.figures, ...translation.months, ...translation.loneMonths];
  const spelled = translation.spelled.filter((one) => first(one) >= SPELLED_FROM);
  const wrongWords = spelled.filter(lacks(due)).map(first);
  // Where a word is wrong, one that the translation lacks is likely right.
  const rightWords = wrongWords.length ? model.spelled.filter(lacks(own)).map(first) : [];
  return {
    missing: [...figures, ...months, ...rightWords],
    extra: [
      ...said
        .filter(lacks(due))
        .map(first)
        .filter((one) => one !== 1),
      ...wrongWords
    ]
  };
}

/** Numbers that one text has less often, and more often, than another. */
export interface CountDifference {
  fewer: number[];
  more: number[];
}

/**
 * Numbers that a translation has less often than the original: amounts in figures; and any other,
 * words for two and three too, where another number stands more often instead. Years and days are
 * repeated as each language likes.
 *
 * @param wordsKnown whether words for numbers were looked for in the translation
 */
export function countDifference(
  model: Numerals,
  translation: Numerals,
  wordsKnown: boolean
): CountDifference {
  const said = ({ figures, spelled }: Numerals) => [...figures, ...spelled];
  const fewer = unmatched(said(model), all(translation)).filter(
    ([one = 0]) => one > 1 && (wordsKnown || !Number.isInteger(one) || one > SMALL)
  );
  const more = unmatched(said(translation), all(model)).filter(([one = 0]) => one > 1);
  const isTold = ([one = 0]: Reading) => one >= SPELLED_FROM;
  const isOther = fewer.length && more.length && [...fewer, ...more].some(isTold);
  const due = isOther ? fewer : fewer.filter((one) => model.amounts.includes(one));
  const first = ([one = 0]: Reading) => one;
  return { fewer: due.map(first), more: isOther ? more.map(first) : [] };
}

/** Everything that may be a number, as often as it stands. */
const all = ({ figures, spelled, months, loneMonths, unsure }: Numerals): Reading[] => [
  ...[...figures, ...spelled, ...months, ...loneMonths, ...unsure]
];

/** Numbers that find no partner, each partner taken once. */
function unmatched(list: readonly Reading[], partners: Reading[]): Reading[] {
  const free = [...partners];
  return list.filter((one) => {
    const n = free.findIndex((other) => alike(one, other));
    if (n >= 0) free.splice(n, 1);
    return n < 0;
  });
}

/** Days of a month and months of a year that only a translation has. */
export interface DateDifference {
  said: DateIn[];
  /** Dates that the original has instead. */
  due: DateIn[];
}

/** The dates of a translation that put together what the original does not. */
export function dateDifference(model: Numerals, own: Numerals): DateDifference {
  // Of `September and October 2023` one month stands without its year.
  const alone = ({ day, month }: DateIn) =>
    day === undefined &&
    model.words.has(month) &&
    !model.dates.some((other) => other.month === month);
  const said = own.dates.filter(
    (one) => !alone(one) && !model.dates.some((other) => agree(one, other))
  );
  const due = model.dates.filter((one) => !own.dates.some((other) => agree(other, one)));
  return { said: model.dates.length ? said : [], due };
}

/** Whether a date of a translation may be one of the original. */
function agree(own: DateIn, model: DateIn): boolean {
  if (own.month !== model.month) return false;
  if (own.day !== undefined && model.days.length && !model.days.includes(own.day)) return false;
  return !own.year || !model.year || own.year === model.year;
}

/**
 * Numbers of a translation that stand in another order than in the original: amounts among
 * themselves, and years among themselves. What only one of the two has in figures does not count.
 *
 * @returns the order of the translation and that of the original; undefined where they agree
 */
export function otherOrder(
  model: Numerals,
  own: Numerals
): { own: string; model: string } | undefined {
  for (const kind of ['amounts', 'years', 'days'] as const) {
    const [due, found] = [listOf(model, kind), listOf(own, kind)];
    const shared = (list: readonly Reading[], other: readonly Reading[]) =>
      list.filter((one) => other.some((two) => alike(one, two)));
    const [before, after] = [shared(due, found), shared(found, due)];
    if (before.length !== after.length) continue;
    if (before.every((one, n) => alike(one, after[n]!))) continue;
    const say = (list: readonly Reading[]) => list.map((one) => one.at(-1)).join(', ');
    return { own: say(after), model: say(before) };
  }
  return undefined;
}

const listOf = (numerals: Numerals, kind: 'amounts' | 'years' | 'days'): readonly Reading[] =>
  kind === 'days'
    ? numerals.dates.flatMap(({ day, month }) => (day === undefined ? [] : [[month * 100 + day]]))
    : numerals[kind];

const alike = (one: Reading, other: Reading) => one.some((value) => other.includes(value));
