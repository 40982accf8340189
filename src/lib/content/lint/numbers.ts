/** A number in an English text and where it begins. */
export interface FoundNumber {
  value: number;
  index: number;
}

/** Smallest number that is found: smaller ones are also days, calibres and articles. */
const SMALLEST = 200;

/**
 * Numbers of 200 and more in an English text, years and resolution numbers aside:
 * `330,000`, `4.8 million`, `243`.
 */
export function findNumbers(text: string): FoundNumber[] {
  const found = text.matchAll(
    /(?<![\d/.,-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?= (?:million|billion)\b)|\d{3})(?![\d/]|[.,]\d)(?: (million|billion)\b)?/g
  );
  return [...found]
    .map(({ index, 1: digits = '', 2: scale }) => {
      const factor = scale === 'million' ? 1e6 : scale === 'billion' ? 1e9 : 1;
      return { index, value: Math.round(Number(digits.replaceAll(',', '')) * factor) };
    })
    .filter(({ value }) => value >= SMALLEST);
}

/** The numbers alone, in the order they stand. */
export const numbersIn = (text: string): number[] => findNumbers(text).map(({ value }) => value);

/** A number as English prints it: `4,800,000`. */
export const printed = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
