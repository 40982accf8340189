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

/** The sentences of an English text. */
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?]) +(?=[A-Z“])/);

/** The clauses of an English text: what stands between commas, colons and the like. */
export const clausesIn = (text: string): string[] => text.split(/[,;:.!?–] /);

/** Whether a text names a month or a year. */
export const tellsWhen = (text: string): boolean =>
  MONTHS.some((month) => text.includes(month)) || /\b(?:19|20)\d{2}\b/.test(text);

/** Every plain text below a value with its dotted path, parts that are dated included. */
export function allTexts(value: unknown, path: string[] = []): [field: string, text: string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => allTexts(inner, [...path, key]));
}
