import type { Codebook } from '$lib/schema/classroom';
import { codeLength, decode, type Answers, type CodeProblem } from './code';

/** A code that was understood. Lines count from 1. */
export interface ClassEntry extends Answers {
  line: number;
  code: string;
}
/** Text that was left out, and why; `none` if nothing on the line looks like a code. */
export interface IgnoredLine {
  line: number;
  text: string;
  why: CodeProblem | { problem: 'none' };
}
export interface ClassList {
  entries: ClassEntry[];
  ignored: IgnoredLine[];
  /** Codes that stand more than once, with the lines they stand on. */
  duplicates: { code: string; lines: number[] }[];
}

type FoundCode = Omit<ClassEntry, 'line'>;

/** Most words a code is broken into by spaces: groups of two in the longest code. */
function mostWords(books: readonly Codebook[]): number {
  const lengths = books.map((book) => codeLength(book.sets.all.length, book));
  return Math.ceil(Math.max(...lengths) / 2);
}

/**
 * Finds the class codes in a pasted or typed text. Codes may stand several to a line, beside names
 * and numbers, in any case, with spaces or hyphens inside; everything else is reported, not counted.
 *
 * @param books all versions that the page knows; each code is read with its own
 */
export function parseClassList(text: string, books: readonly Codebook[]): ClassList {
  const entries: ClassEntry[] = [];
  const ignored: IgnoredLine[] = [];
  text.split(/\r\n|\r|\n/).forEach((content, index) => {
    if (!content.trim()) return;
    const line = index + 1;
    const words = content.split(/[\s,;:|"'()]+/).filter(Boolean);
    const { codes, faults } = scan(words, books);
    entries.push(...codes.map((found) => ({ line, ...found })));
    const wrong = codes.length || faults.length ? faults : [{ problem: 'none' } as const];
    ignored.push(...wrong.map((why) => ({ line, text: content.trim(), why })));
  });
  return { entries, ignored, duplicates: repeated(entries) };
}

/** Reads the words of one line from left to right, longest run first. */
function scan(
  words: readonly string[],
  books: readonly Codebook[]
): { codes: FoundCode[]; faults: CodeProblem[] } {
  const codes: FoundCode[] = [];
  const rest: string[][] = [[]];
  for (let start = 0; start < words.length;) {
    const found = runsFrom(words, start, books).find(({ read }) => 'answers' in read);
    if (found && 'answers' in found.read) {
      codes.push(found.read);
      rest.push([]);
      start = found.end;
    } else {
      rest.at(-1)!.push(words[start]!);
      start += 1;
    }
  }
  const faults = rest.flatMap((part) => fault(part, books) ?? []);
  return { codes, faults };
}

function runsFrom(words: readonly string[], start: number, books: readonly Codebook[]) {
  const longest = Math.min(words.length, start + mostWords(books));
  return Array.from({ length: longest - start }, (_, n) => longest - n).map((end) => ({
    end,
    read: decode(words.slice(start, end).join(''), books)
  }));
}

/** What is wrong with the run that looks most like a code, if any looks like one. */
function fault(words: readonly string[], books: readonly Codebook[]): CodeProblem | undefined {
  const problems = words.flatMap((_, start) =>
    runsFrom(words, start, books).flatMap(({ end, read }) =>
      'problem' in read && looksLikeCode(words.slice(start, end), read) ? read : []
    )
  );
  const order = ['version', 'character', 'several', 'symbol', 'length'];
  return order
    .map((name) => problems.find(({ problem }) => problem === name))
    .find((one) => one !== undefined);
}

/**
 * Whether words are shaped like a code as it is printed: groups of four and a rest, or one word
 * with a digit. Words of a sentence are not, although most letters are digits of a code too.
 */
function looksLikeCode(words: readonly string[], { problem }: CodeProblem): boolean {
  const groups = words.flatMap((word) => word.split(/[-‐-―]+/)).filter(Boolean);
  const inFours = groups.slice(0, -1).every(({ length }) => length === 4);
  const hasDigit = /\d/.test(words.join(''));
  if (problem === 'length') {
    return words.length === 1 && groups.length > 1 && hasDigit && (groups.at(-1)?.length ?? 9) < 5;
  }
  return groups.length > 1 ? inFours && groups.at(-1)!.length <= 4 : hasDigit;
}

function repeated(entries: readonly ClassEntry[]): ClassList['duplicates'] {
  const lines = new Map<string, number[]>();
  for (const { code, line } of entries) lines.set(code, [...(lines.get(code) ?? []), line]);
  return [...lines].flatMap(([code, all]) => (all.length > 1 ? { code, lines: all } : []));
}
