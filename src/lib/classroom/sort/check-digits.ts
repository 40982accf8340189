/**
 * Arithmetic of class codes: digits are elements of the field of 31, and two check digits make the
 * rows that are codes differ from each other in three places at least (Reed & Solomon 1960).
 */

/** Digits of a class code: no I, L, O, S or U, which are read as 1, 1, 0, 5 and V. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRTVWXYZ';
/** 31 is prime, so every difference between two digits has an inverse. */
export const FIELD_SIZE = ALPHABET.length;
/** A primitive root of 31: its powers differ for the first 30 places. */
const ROOT = 3;
/** What the digits of a code add up to; not 0, so that a row of zeros is no code. */
const SUM = 1;
/** Check digits at the end of a code. */
export const CHECKS = 2;

const mod = (value: number): number => ((value % FIELD_SIZE) + FIELD_SIZE) % FIELD_SIZE;

/** `base` to `exponent` modulo 31. */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let n = 0; n < exponent; n++) result = mod(result * base);
  return result;
}

/** By Fermat's little theorem: value^(31 - 2). */
const inverse = (value: number): number => power(value, FIELD_SIZE - 2);

/** How far a row of digits is from a code: the plain sum, and the sum weighted by place. */
export function syndromes(digits: readonly number[]): [number, number] {
  const plain = digits.reduce((sum, digit) => sum + digit, 0);
  const weighted = digits.reduce((sum, digit, place) => sum + digit * power(ROOT, place), 0);
  return [mod(plain - SUM), mod(weighted)];
}

/** Puts the two check digits behind a row, so that both syndromes are 0. */
export function withChecks(digits: readonly number[]): number[] {
  const [plain, weighted] = syndromes([...digits, 0, 0]);
  const [first, last] = [power(ROOT, digits.length), power(ROOT, digits.length + 1)];
  const final = mod((first * plain - weighted) * inverse(mod(last - first)));
  return [...digits, mod(-plain - final), final];
}

/**
 * The one changed digit that would explain what does not add up.
 *
 * @returns its place from 0 and the row put right, or nothing where more than one must be wrong
 */
export function mend(digits: readonly number[]): { place: number; mended: number[] } | undefined {
  const [plain, weighted] = syndromes(digits);
  const place = digits.findIndex((_, at) => mod(plain * power(ROOT, at)) === weighted);
  if (plain === 0 || place < 0) return undefined;
  return { place, mended: digits.map((digit, at) => (at === place ? mod(digit - plain) : digit)) };
}
