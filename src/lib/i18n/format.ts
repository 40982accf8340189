import type { EditionInfo } from '$lib/schema/edition';
import { printDate } from './date';
import { filler, someFiller } from './fill';
import { lister } from './list';
import { oncePerObject, oncePerText } from './once';

/** How an edition prints dates, numbers, lists and quotations, and fills its templates. */
export const formats: (info: EditionInfo) => Formats = oncePerObject(makeFormats);

function makeFormats({ lang, locale = lang, quotes, series, compact, ...more }: EditionInfo) {
  const { articles = [], gaps = { figure: ' ', word: ' ' } } = more;
  const plain = new Intl.NumberFormat(locale);
  const large = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: compact.form,
    maximumFractionDigits: 2
  });
  const languages = new Intl.DisplayNames([lang], { type: 'language' });
  const collator = new Intl.Collator(locale);
  const forAmount = (value: number) => (value >= compact.from ? large : plain);
  /** A range whose low end is below the unit of its high end: both in the same unit. */
  const inUnitOfHigh = (low: number, high: number): string => {
    const parts = large.formatToParts(high);
    const first = parts.findIndex(({ type }) => type === 'integer');
    const last = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
    const shown = parts.slice(first, last + 1);
    const digits = shown.map(({ type, value }) => (type === 'decimal' ? '.' : value)).join('');
    const unit = 10 ** Math.round(Math.log10(high / Number(digits)));
    const around = (some: typeof parts) => some.map(({ value }) => value).join('');
    const numbers = plain.formatRange(low / unit, high / unit);
    return around(parts.slice(0, first)) + numbers + around(parts.slice(last + 1));
  };

  /** Whether the word for large numbers stands right behind the figures, as in `160만`. */
  const glued = large.formatToParts(1e9).every(({ type }) => type !== 'literal');
  const dash = plain
    .formatRangeToParts(1, 2)
    .map(({ type, value }) => (type === 'literal' ? value.trim() : ''))
    .join('');
  const rangeOf = (low: number, high: number): string => {
    if (low === high) return forAmount(high).format(high);
    // A word that is part of the number stands at both ends: 5만~33만.
    if (glued && forAmount(high) === large) return large.format(low) + dash + large.format(high);
    return forAmount(low) === forAmount(high)
      ? forAmount(high).formatRange(low, high)
      : inUnitOfHigh(low, high);
  };

  return {
    fill: filler(lang),
    fillSome: someFiller(lang),

    /** A date as far as it is known: `19 June 2024`, `June 2024` or `2024`. */
    date: oncePerText((partial) => {
      const [year, month, day] = partial.split('-');
      const when = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
      return printDate(when, locale, {
        timeZone: 'UTC',
        year: 'numeric',
        ...(month ? { month: 'long' } : {}),
        ...(day ? { day: 'numeric' } : {})
      });
    }),

    /** The name of a month, from 1. */
    month: (month: number): string =>
      new Date(Date.UTC(2024, month - 1)).toLocaleDateString(locale, {
        timeZone: 'UTC',
        month: 'long'
      }),

    number: (value: number, options?: Intl.NumberFormatOptions): string =>
      options ? value.toLocaleString(locale, options) : plain.format(value),

    /** An amount: `300,000`, and from where the edition says on in words: `4.8 million`. */
    amount: (value: number): string => forAmount(value).format(value),

    /**
     * Two ends of a range, in the unit of the high one: `330,000–500,000`, `0.75–4.8 million`,
     * `160만~480만`.
     */
    range: rangeOf,

    /** What stands between an amount and what it counts: nothing in `1,200명`, a space in `480만 발`. */
    gap: (amount: string): string => (/\d$/.test(amount) ? gaps.figure : gaps.word),

    /** Names one after the other, as in `A, B, C`. */
    list: lister(locale),

    /** Things that hold commas themselves, as in `A, of B; C, of D`. */
    series: (items: readonly string[]): string => items.join(series),

    /** A text between quotation marks. */
    quote: (text: string): string => quotes.join(text),

    /** The name of a language by its BCP 47 tag. */
    language: (tag: string): string => languages.of(tag) ?? tag,

    compare: (a: string, b: string): number => collator.compare(a, b),

    /**
     * The letter under which a name stands in an index; an article or a quotation mark before it does
     * not count, and of a syllable of Hangul its first letter.
     */
    initial(name: string): string {
      const bare = name.replace(/^\p{P}+/u, '');
      const article = articles.find((one) => bare.startsWith(one)) ?? '';
      const first = [...bare.slice(article.length)][0] ?? '';
      const syllable = first.codePointAt(0)! - FIRST_SYLLABLE;
      return /\p{Script=Hangul}/u.test(first)
        ? FIRST_LETTERS[Math.floor(syllable / SYLLABLES_A_LETTER)]!
        : first.toLocaleUpperCase(locale);
    }
  };
}

/** The letters with which syllables of Hangul begin, in their order, and the first syllable. */
const FIRST_LETTERS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES_A_LETTER = 588;

export type Formats = ReturnType<typeof makeFormats>;
