import type { Codebook } from '$lib/schema/classroom';
import { ALPHABET, CHECKS, FIELD_SIZE, mend, syndromes, withChecks } from './check-digits';

/** Letters that no code has, as people read and write them. */
const LOOKALIKES: Record<string, string> = { I: '1', L: '1', O: '0', S: '5', U: 'V' };

/**
 * Characters of the codes of version 1, which do not say their version. A code of any other length
 * begins with its version as one digit, and no later version makes codes as long as these.
 */
const UNVERSIONED = [9, 16];

/** Why a text is no code. `at` counts from 1 over the code's own characters. */
export type CodeProblem =
  | { problem: 'length'; length: number }
  | { problem: 'symbol'; at: number; found: string }
  | { problem: 'character'; at: number; found: string; instead: string; code: string }
  | { problem: 'several' }
  /** A sound code, made by a copy of the page that is newer than this one. */
  | { problem: 'version'; version: number };
/** The answers of one learner, in the order that a codebook's version gives them. */
export interface Answers {
  book: Codebook;
  answers: number[];
}
export type Decoded = (Answers & { code: string }) | CodeProblem;

const written = (digits: readonly number[]) => digits.map((digit) => ALPHABET[digit]).join('');

/** The set of statements that so many answers are about, if the version has one of that size. */
export function statementsOf({ sets }: Codebook, answers: number): string[] | undefined {
  return Object.values(sets).find((set) => set.length === answers);
}

/**
 * Characters of a code for so many answers, version and checks included.
 *
 * @throws RangeError when the version has no set of that size
 */
export function codeLength(answers: number, book: Codebook): number {
  if (!statementsOf(book, answers)) {
    const sizes = Object.values(book.sets).map((set) => set.length);
    throw new RangeError(`a code holds ${sizes.join(' or ')} answers, not ${answers}`);
  }
  const values = BigInt(valuesOf(book)) ** BigInt(answers);
  let digits = 1;
  while (BigInt(FIELD_SIZE) ** BigInt(digits) < values) digits += 1;
  if (book.version === 1) return digits + CHECKS;
  const length = 1 + digits + CHECKS;
  return UNVERSIONED.includes(length) ? length + 1 : length;
}

/** An answer is one of the version's kinds, counted from 1, or 0 for none. */
const valuesOf = ({ kinds }: Codebook) => kinds.length + 1;

/** The version of a code: its first digit, but for the lengths that only version 1 has. */
const versionOf = (digits: readonly number[]) =>
  UNVERSIONED.includes(digits.length) ? 1 : digits[0]!;

/** How many answers a code of some length holds, if the version makes such codes. */
function answersIn(length: number, book: Codebook): number | undefined {
  return Object.values(book.sets)
    .map((set) => set.length)
    .find((answers) => codeLength(answers, book) === length);
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
 * Any one wrong character in it is found and placed, any two are found.
 *
 * @param answers for each statement of one of the version's sets the place of its kind, from 1, or 0
 * @returns 9 or 16 characters in version 1, without hyphens
 * @throws RangeError for another number of answers or another value
 */
export function encode(answers: readonly number[], book: Codebook): string {
  const length = codeLength(answers.length, book);
  const values = valuesOf(book);
  let packed = 0n;
  for (const answer of answers) {
    if (!Number.isInteger(answer) || answer < 0 || answer >= values) {
      throw new RangeError(`an answer is 0 to ${values - 1}, not ${answer}`);
    }
    packed = packed * BigInt(values) + BigInt(answer);
  }
  const digits: number[] = [];
  for (let place = length - CHECKS - 1; place >= 0; place--) {
    digits[place] = Number(packed % BigInt(FIELD_SIZE));
    packed /= BigInt(FIELD_SIZE);
  }
  if (book.version > 1) digits[0] = book.version;
  return written(withChecks(digits));
}

/**
 * Reads a class code, or says what is wrong with it. A code with one wrong character is never put
 * right silently: two wrong characters can look like another single one.
 *
 * @param books all versions that the page knows; each code is read with its own
 */
export function decode(text: string, books: readonly Codebook[]): Decoded {
  const code = normalise(text);
  const digits = [...code].map((character) => ALPHABET.indexOf(character));
  const odd = digits.indexOf(-1);
  const sound = odd < 0 && syndromes(digits).every((sum) => sum === 0);

  if (!books.some((book) => answersIn(code.length, book))) {
    const version = versionOf(digits);
    const newer = sound && code.length > CHECKS + 1 && version > books.at(-1)!.version;
    return newer ? { problem: 'version', version } : { problem: 'length', length: code.length };
  }
  if (odd >= 0) return { problem: 'symbol', at: odd + 1, found: [...code][odd]! };
  if (!sound) return locate(code, digits, books);
  if (versionOf(digits) > books.at(-1)!.version) {
    return { problem: 'version', version: versionOf(digits) };
  }
  return unpack(digits, code, books) ?? { problem: 'several' };
}

/** The answers in sound digits; nothing where no version makes such a code. */
function unpack(
  digits: readonly number[],
  code: string,
  books: readonly Codebook[]
): Decoded | undefined {
  const book = books.find(({ version }) => version === versionOf(digits));
  const count = book && answersIn(digits.length, book);
  if (!count) return undefined;
  const values = BigInt(valuesOf(book));
  let packed = digits
    .slice(book.version > 1 ? 1 : 0, -CHECKS)
    .reduce((sum, digit) => sum * BigInt(FIELD_SIZE) + BigInt(digit), 0n);
  const answers: number[] = [];
  for (let place = count - 1; place >= 0; place--) {
    answers[place] = Number(packed % values);
    packed /= values;
  }
  return packed === 0n ? { book, answers, code } : undefined;
}

/** Names the one character that would explain what does not add up, where there is one. */
function locate(code: string, digits: readonly number[], books: readonly Codebook[]): CodeProblem {
  const { place, mended } = mend(digits) ?? {};
  const right = mended && written(mended);
  if (!right || !unpack(mended, right, books)) return { problem: 'several' };
  return {
    problem: 'character',
    at: place! + 1,
    found: code[place!]!,
    instead: right[place!]!,
    code: right
  };
}
