/** An abbreviation of the word for year behind it, such as the `р.` of `21 червня 2024 р.`. */
const ABBREVIATION = /^\s*\p{L}+\.$/u;

/**
 * A date as a language prints it, without an abbreviation behind a year at its end: sentences, lists
 * and cells put what they like behind it, a full stop too.
 *
 * @param locale BCP 47 tag
 */
export function printDate(when: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale, options).formatToParts(when);
  const [before, last] = [parts.at(-2), parts.at(-1)!];
  const ends = before?.type === 'year' && ABBREVIATION.test(last.value);
  return (ends ? parts.slice(0, -1) : parts).map(({ value }) => value).join('');
}
