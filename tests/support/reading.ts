import { createHash } from 'node:crypto';
import runs from './editorial-runs.json' with { type: 'json' };

/** How hard English words are to read, and whether they are somebody else's. */

/** Names and words whose vowels mislead the count, with their syllables. */
const SYLLABLES: Record<string, number> = {
  says: 1,
  arms: 1,
  ukraine: 2,
  treaty: 2,
  korea: 3,
  korean: 3,
  kyiv: 2,
  pyongyang: 2,
  seoul: 1,
  russia: 2,
  russian: 2,
  soviet: 3,
  inauguration: 5,
  editorial: 5,
  idea: 3,
  being: 2,
  medical: 3,
  warned: 1,
  alliance: 3,
  european: 4,
  satellite: 3,
  satellites: 3
};

/** Syllables of one English word; a figure counts as one for each digit up to four. */
export function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[’']s$/, '');
  if (/^\d+$/.test(bare)) return Math.min(bare.length, 5);
  const letters = bare.replace(/[^a-z]/g, '');
  if (letters in SYLLABLES) return SYLLABLES[letters]!;
  let count = letters.match(/[aeiouy]+/g)?.length ?? 0;
  if (count > 1) {
    const silent =
      (/e$/.test(letters) && !/(?:le|ee|ie|ye)$/.test(letters)) ||
      (/es$/.test(letters) && !/(?:s|x|z|ch|sh|c|g|l)es$/.test(letters)) ||
      (/ed$/.test(letters) && !/[td]ed$/.test(letters));
    if (silent) count -= 1;
  }
  return Math.max(1, count);
}

/** Words of a text, parted at spaces, hyphens and dashes. */
const wordsOf = (text: string) => text.split(/[\s\-–/]+/).filter((word) => /\w/.test(word));

/** The Flesch–Kincaid grade of an English text: years of school in America. */
export function grade(text: string): number {
  const words = wordsOf(text);
  const sentences = text.split(/(?<=[.!?])[”’]? +(?=[A-Z“])/).length;
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59;
}

/** The words of a text as they are hashed: lower case, without marks. */
const plainWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[a-z0-9]+/g) ?? [];

/** The first 12 hexadecimal digits of the SHA-256 of a run of words. */
export const hashRun = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12);

const editorial = new Set(runs.hashes);

/**
 * Runs of the editorial's words in a text that stand outside quotation marks.
 *
 * @param hashes those of the runs that may not stand here; the editorial's unless given
 */
export function borrowed(text: string, hashes: ReadonlySet<string> = editorial): string[] {
  return text.split(/“[^”]*”/).flatMap((part) => {
    const words = plainWords(part);
    return words
      .slice(0, Math.max(0, words.length - runs.words + 1))
      .map((_, start) => words.slice(start, start + runs.words))
      .filter((run) => hashes.has(hashRun(run)))
      .map((run) => run.join(' '));
  });
}
