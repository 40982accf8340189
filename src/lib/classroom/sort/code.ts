/** Digits of a class code: no I, L, O, S or U, which are read as 1, 1, 0, 5 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRTVWXYZ';
const LOOKALIKES: Record<string, string> = { I: '1', L: '1', O: '0', S: '5', U: 'V' };
/** 31 is prime, so every difference between two digits has an inverse. */
const FIELD = ALPHABET.length;
/** A primitive root of 31: its powers differ for the first 30 places. */
const ROOT = 3;
/** What the digits of a code add up to; not 0, so that a row of zeros is no code. */
const SUM = 1;
const CHECKS = 2;
/** One answer is a kind, 1 to 6, or 0 for none. */
export const ANSWER_VALUES = 7;
/** How many answers a code may hold, and in how many digits; 31^7 > 7^12 and 31^14 > 7^24. */
const DIGITS: Record<number, number> = { 12: 7, 24: 14 };

/** Why a text is no code. `at` counts from 1 over the code's own characters. */
export type CodeProblem =
  | { problem: 'length'; length: number }
  | { problem: 'symbol'; at: number; found: string }
  | { problem: 'character'; at: number; found: string; instead: string; code: string }
  | { problem: 'several' };
export type Decoded = { answers: number[]; code: string } | CodeProblem;

const mod = (value: number): number => ((value % FIELD) + FIELD) % FIELD;

/** `base` to `exponent` modulo 31. */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let n = 0; n < exponent; n++) result = mod(result * base);
  return result;
}

/** By Fermat's little theorem: value^(31 - 2). */
const inverse = (value: number): number => power(value, FIELD - 2);

/** How far a row of digits is from a code: the plain sum, and the sum weighted by place. */
function syndromes(digits: readonly number[]): [number, number] {
  const plain = digits.reduce((sum, digit) => sum + digit, 0);
  const weighted = digits.reduce((sum, digit, place) => sum + digit * power(ROOT, place), 0);
  return [mod(plain - SUM), mod(weighted)];
}

/** Characters of a code for so many answers, checks included. */
export function codeLength(answers: number): number {
  const digits = DIGITS[answers];
  if (digits === undefined) {
    throw new RangeError(`a code holds 12 or 24 answers, not ${answers}`);
  }
  return digits + CHECKS;
}

/** A code with a hyphen after each fourth character. */
export function grouped(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** A typed code as this module writes it: capitals, no spaces or hyphens, look-alikes settled. */
export function normalise(text: string): string {
  return [...text.toUpperCase().replace(/[\s\-‐-―_.]/g, '')]
    .map((character) => LOOKALIKES[character] ?? character)
    .join('');
}

/**
 * Packs answers into a class code.
 *
 * The two check characters are those of a Reed–Solomon code of distance 3 over the field of 31
 * elements (Reed & Solomon 1960): any one wrong character is found and placed, any two are found.
 *
 * @param answers 12 or 24 numbers from 0 (no answer) to 6
 * @returns 9 or 16 characters without hyphens
 * @throws RangeError for another number of answers or another value
 */
export function encode(answers: readonly number[]): string {
  const length = codeLength(answers.length);
  let packed = 0n;
  for (const answer of answers) {
    if (!Number.isInteger(answer) || answer < 0 || answer >= ANSWER_VALUES) {
      throw new RangeError(`an answer is 0 to ${ANSWER_VALUES - 1}, not ${answer}`);
    }
    packed = packed * BigInt(ANSWER_VALUES) + BigInt(answer);
  }
  const digits: number[] = [];
  for (let place = length - CHECKS - 1; place >= 0; place--) {
    digits[place] = Number(packed % BigInt(FIELD));
    packed /= BigInt(FIELD);
  }
  const [plain, weighted] = syndromes([...digits, 0, 0]);
  const [first, last] = [power(ROOT, length - 2), power(ROOT, length - 1)];
  const final = mod((first * plain - weighted) * inverse(mod(last - first)));
  return [...digits, mod(-plain - final), final].map((digit) => ALPHABET[digit]).join('');
}

/**
 * Reads a class code, or says what is wrong with it. A code with one wrong character is never put
 * right silently: two wrong characters can look like another single one.
 */
export function decode(text: string): Decoded {
  const code = normalise(text);
  const count = Object.keys(DIGITS)
    .map(Number)
    .find((one) => codeLength(one) === code.length);
  if (count === undefined) return { problem: 'length', length: code.length };
  const digits = [...code].map((character) => ALPHABET.indexOf(character));
  const odd = digits.indexOf(-1);
  if (odd >= 0) return { problem: 'symbol', at: odd + 1, found: [...code][odd]! };

  const [plain, weighted] = syndromes(digits);
  if (plain !== 0 || weighted !== 0) return locate(code, digits, plain, weighted);
  return unpack(digits, count, code) ?? { problem: 'several' };
}

function unpack(digits: readonly number[], count: number, code: string): Decoded | undefined {
  let packed = digits
    .slice(0, -CHECKS)
    .reduce((sum, digit) => sum * BigInt(FIELD) + BigInt(digit), 0n);
  const answers: number[] = [];
  for (let place = count - 1; place >= 0; place--) {
    answers[place] = Number(packed % BigInt(ANSWER_VALUES));
    packed /= BigInt(ANSWER_VALUES);
  }
  return packed === 0n ? { answers, code } : undefined;
}

/** Names the one character that would explain what does not add up, where there is one. */
function locate(
  code: string,
  digits: readonly number[],
  plain: number,
  weighted: number
): CodeProblem {
  const place = digits.findIndex((_, at) => mod(plain * power(ROOT, at)) === weighted);
  if (plain === 0 || place < 0) return { problem: 'several' };
  const mended = digits.with(place, mod(digits[place]! - plain));
  const right = mended.map((digit) => ALPHABET[digit]).join('');
  const count = Object.keys(DIGITS)
    .map(Number)
    .find((one) => codeLength(one) === code.length)!;
  if (!unpack(mended, count, right)) return { problem: 'several' };
  return {
    problem: 'character',
    at: place + 1,
    found: code[place]!,
    instead: right[place]!,
    code: right
  };
}
