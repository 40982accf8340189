import {
  countDifference,
  dateDifference,
  numberDifference,
  otherOrder
} from '$lib/i18n/number-difference';
import type { DateIn } from '$lib/i18n/date-forms';
import type { Numerals } from '$lib/i18n/numerals';
import { ORDERS } from './texts';

/** How numbers are read on both sides. */
export interface NumberReaders {
  ofModel: (text: string) => Numerals;
  ofOwn: (text: string) => Numerals;
  /** Whether words for numbers are known on the translation's side. */
  wordsKnown: boolean;
  /** The locale in which messages name dates: that of the original. */
  locale: string;
}

/** Versions of what has a name, such as licences, which every language writes with a point: CC BY 4.0. */
const VERSION = /(?<=\p{Lu}\p{L}*\s)\d+\.\d+(?!\s?[\p{L}\d%–-])/gu;
const VALUE = /\{\w+\}/g;

/**
 * What a translation does to the numbers and dates of its original.
 *
 * @param order the order of its numbers that is known to be right, where it is another
 */
export function numberFaults(
  original: string,
  translation: string,
  readers: NumberReaders,
  order: string | undefined
): string[] {
  const versions = (original.match(VERSION) ?? []).filter((one) => translation.includes(one));
  const bare = (text: string) =>
    versions.reduce((rest, one) => rest.replaceAll(one, ' '), text.replace(VALUE, ' '));
  const [model, own] = [readers.ofModel(bare(original)), readers.ofOwn(bare(translation))];
  const dates = dateDifference(model, own);
  const told = dates.said.length ? [...dates.said, ...dates.due].flatMap(numbersOf) : [];
  const { missing, extra } = numberDifference(model, own, readers.wordsKnown);
  const { fewer, more } = countDifference(model, own, readers.wordsKnown);
  const say = (date: DateIn) => sayDate(date, readers.locale);
  const rest = (numbers: number[]) => numbers.filter((one) => !told.includes(one)).map(String);
  const instead = missing.length && !extra.length ? more : extra;
  const faults = [
    ...(dates.said.length ? differ(dates.due.map(say), dates.said.map(say)) : []),
    ...differ(rest(missing), rest(instead))
  ];
  if (!faults.length && fewer.length) faults.push(oftener(fewer, more));
  return faults.length ? faults : orderFaults(model, own, order);
}

/** In words: what stands too seldom, and what too often. */
function oftener(fewer: readonly number[], more: readonly number[]): string {
  const seldom = `says ${fewer.join(', ')} less often than the original`;
  return more.length ? `${seldom} and ${more.join(', ')} more often` : seldom;
}

/** In words: what is said and what would be right. */
function differ(missing: string[], extra: string[]): string[] {
  const say = (names: string[]) => [...new Set(names)].join(', ');
  if (missing.length && extra.length) return [`says ${say(extra)} where ${say(missing)} is right`];
  if (missing.length) return [`lacks ${say(missing)}`];
  return extra.length ? [`says ${say(extra)}, which the original does not`] : [];
}

const numbersOf = ({ day, month, year }: DateIn) =>
  [day, month, year].filter((one) => one !== undefined);

function sayDate({ day, month, year }: DateIn, locale: string): string {
  // A leap year, so that every day of a month exists.
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    ...{ timeZone: 'UTC', month: 'long' },
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(year === undefined ? {} : { year: 'numeric' })
  }).format(date);
}

/** Numbers change places with the words around them; which may, the language says text by text. */
function orderFaults(model: Numerals, own: Numerals, order: string | undefined): string[] {
  const found = otherOrder(model, own);
  if (found?.own === order) return [];
  if (!found) return [`the order of its numbers is that of the original; take it out of ${ORDERS}`];
  return [
    `has its numbers in the order ${found.own} where the original has ${found.model}: one may stand ` +
      `beside the wrong words; if each is right, write "${found.own}" for it in ${ORDERS}`
  ];
}
