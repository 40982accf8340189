/** What can be read out of English sentences: for lints alone, nothing is shown by it. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];
const DATE = new RegExp(`(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?\\b((?:19|20)\\d{2})\\b`, 'g');

/** Dates written in an English text as YYYY, YYYY-MM or YYYY-MM-DD, in the order they stand. */
export function datesIn(text: string): string[] {
  return [...text.matchAll(DATE)].map(([, day, month, year]) =>
    [
      year,
      ...(month ? [String(MONTHS.indexOf(month) + 1).padStart(2, '0')] : []),
      ...(month && day ? [day.padStart(2, '0')] : [])
    ].join('-')
  );
}

/** Words that would turn room in a container, or a plan, into something that arrived. */
const DELIVERY =
  /\b(?:deliver\w*|sent|send|shipped|shipments?|suppl(?:y|ied|ies)|received|arriv\w*|transferred|handed over)\b/i;

/** The first word of an English text that tells of a delivery. */
export const deliveryIn = (text: string): string | undefined => DELIVERY.exec(text)?.[0];

/** Smallest number that `numbersIn` finds: smaller ones are also days, calibres and articles. */
const SMALLEST = 200;

/**
 * Numbers of 200 and more in an English text, years and resolution numbers aside:
 * `330,000`, `4.8 million`, `243`.
 */
export function numbersIn(text: string): number[] {
  const found = text.matchAll(
    /(?<![\d/.,-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?= (?:million|billion)\b)|\d{3})(?![\d/]|[.,]\d)(?: (million|billion)\b)?/g
  );
  return [...found]
    .map(([, digits = '', scale]) => {
      const factor = scale === 'million' ? 1e6 : scale === 'billion' ? 1e9 : 1;
      return Math.round(Number(digits.replaceAll(',', '')) * factor);
    })
    .filter((number) => number >= SMALLEST);
}
